package se.stegvis.shared.picture;

/**
 * A picture that holds nothing but itself and which way is up.
 *
 * @param bytes not to be changed
 * @param turn how it must be turned to be shown
 */
public record CleanPicture(PictureType type, byte[] bytes, Turn turn) {
    /** More pixels than any tablet's camera takes; above that a small file could fill the memory when it is shown. */
    static final long MOST_PIXELS = 100_000_000;

    /**
     * The picture without its metadata. Nothing is decoded, so the picture itself stays as it was taken; cleaning what is
     * clean changes nothing.
     *
     * @throws NotAPicture when it is neither JPEG nor PNG, is cut short, or has more than {@value #MOST_PIXELS} pixels
     */
    public static CleanPicture of(byte[] bytes) throws NotAPicture {
        PictureType type = PictureType.of(bytes).orElseThrow(() -> new NotAPicture("neither JPEG nor PNG"));
        return switch (type) {
            case JPEG -> new JpegSegments(bytes).clean();
            case PNG -> new PngChunks(bytes).clean();
        };
    }

    static void checkSize(long width, long height) throws NotAPicture {
        if (width < 1 || height < 1 || width * height > MOST_PIXELS) {
            throw new NotAPicture("has " + width + " x " + height + " pixels; at most " + MOST_PIXELS);
        }
    }

    /** Length and kind only. */
    @Override
    public String toString() {
        return type + " of " + bytes.length + " bytes, " + turn;
    }
}
