package se.stegvis.shared.picture;

/**
 * A picture without metadata but its orientation: no place, time or maker.
 *
 * @param bytes not to be changed
 * @param turn how it must be turned to be shown
 * @param heavy whoever shows it, however small, must hold all of it decoded in memory, and that is much
 */
public record SanitizedPicture(PictureType type, byte[] bytes, ExifOrientation turn, boolean heavy) {
    /** The largest sensors of telephones have 200 million; nothing is decoded here, so memory is that of the bytes. */
    static final long MOST_PIXELS = 200_000_000;

    /**
     * A JPEG in one run is decoded at an eighth of its sides; a PNG, and a JPEG that comes in several runs (progressive), must
     * be whole in memory first: up to 160 MB here, at four bytes a pixel.
     */
    private static final long HEAVY_PIXELS = 40_000_000;

    /**
     * The picture without its metadata. Nothing is decoded, so the picture itself stays as it was taken; cleaning what is
     * clean changes nothing.
     *
     * @throws InvalidPicture when it is neither JPEG nor PNG, is cut short, or has more than {@value #MOST_PIXELS} pixels
     */
    public static SanitizedPicture of(byte[] bytes) throws InvalidPicture {
        PictureType type = PictureType.of(bytes).orElseThrow(() -> InvalidPicture.other(UnsupportedFormat.of(bytes)));
        return switch (type) {
            case JPEG -> new JpegSegments(bytes).clean();
            case PNG -> new PngChunks(bytes).clean();
        };
    }

    /** @return whether it is {@link #heavy} if it must be whole in memory to be shown */
    static boolean checkSize(long width, long height) throws InvalidPicture {
        if (width < 1 || height < 1) {
            throw new InvalidPicture("has " + width + " x " + height + " pixels");
        }
        if (width * height > MOST_PIXELS) {
            throw InvalidPicture.tooManyPixels("has " + width + " x " + height + " pixels; at most " + MOST_PIXELS);
        }
        return width * height > HEAVY_PIXELS;
    }

    /** Length and kind only. */
    @Override
    public String toString() {
        return type + " of " + bytes.length + " bytes, " + turn;
    }
}
