package se.stegvis.shared.picture;

/** The orientation of a picture, by the numbers 1 to 8 of the tag Orientation (Exif 2.32, 4.6.4.1). Mirrored pictures are among them. */
public record ExifOrientation(int orientation) {
    /** As it lies. */
    public static final ExifOrientation NONE = new ExifOrientation(1);

    public ExifOrientation {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("orientation " + orientation + " is not between 1 and 8");
        }
    }

    /** Degrees clockwise, after mirroring. */
    public int degrees() {
        return switch (orientation) {
            case 3, 4 -> 180;
            case 5, 8 -> 270;
            case 6, 7 -> 90;
            default -> 0;
        };
    }

    /** Left and right change places before it is turned. */
    public boolean mirrored() {
        return orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
    }
}
