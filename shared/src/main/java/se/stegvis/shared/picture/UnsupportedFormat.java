package se.stegvis.shared.picture;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Formats that are not accepted, recognised by their first bytes so that a person learns which it is and what to do.
 */
public enum UnsupportedFormat {
    /** The format of an iPhone unless it is set otherwise (HEIF with HEVC). */
    HEIC("image/heic"),
    AVIF("image/avif"),
    WEBP("image/webp"),
    GIF("image/gif"),
    /** Also what cameras call raw: DNG, NEF, CR2. */
    TIFF("image/tiff"),
    BMP("image/bmp"),
    JPEG_XL("image/jxl"),
    PDF("application/pdf"),
    /** A film, or a picture that moves. */
    VIDEO("video/mp4");

    private static final int BRAND = 8;
    private static final int LAST_BRAND = 64;

    private final String mediaType;

    UnsupportedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As people call it, for example {@code HEIC}. */
    public String label() {
        return name().replace('_', ' ');
    }

    /** The media type that a client declares; {@code image/heif} and its sequences are HEIC. */
    public static Optional<UnsupportedFormat> ofMediaType(String mediaType) {
        String type = mediaType.replaceAll("\\s", "").toLowerCase(java.util.Locale.ROOT);
        if (type.startsWith("image/hei")) {
            return Optional.of(HEIC);
        }
        for (UnsupportedFormat format : values()) {
            if (format.mediaType.equals(type)) {
                return Optional.of(format);
            }
        }
        return type.startsWith("video/") ? Optional.of(VIDEO) : Optional.empty();
    }

    /** The format that these bytes begin as; empty when unknown. */
    static Optional<UnsupportedFormat> of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LAST_BRAND), StandardCharsets.ISO_8859_1);
        if (start.startsWith("ftyp", 4)) {
            return Optional.of(ofBrands(start.substring(BRAND)));
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", BRAND)) {
            return Optional.of(WEBP);
        }
        if (start.startsWith("GIF8")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return Optional.of(TIFF);
        }
        if (start.startsWith("\u00ff\n") || start.startsWith("JXL ", 4)) {
            return Optional.of(JPEG_XL);
        }
        if (start.startsWith("%PDF")) {
            return Optional.of(PDF);
        }
        return start.startsWith("BM") ? Optional.of(BMP) : Optional.empty();
    }

    /** A box of brands (ISO/IEC 14496-12): the first says what it is, the others what it can be read as. */
    private static UnsupportedFormat ofBrands(String brands) {
        if (brands.startsWith("avi") || brands.startsWith("mif1") && brands.contains("avif")) {
            return AVIF;
        }
        boolean still = brands.startsWith("hei")
                || brands.startsWith("hev")
                || brands.startsWith("mif1")
                || brands.startsWith("msf1");
        return still ? HEIC : VIDEO;
    }
}
