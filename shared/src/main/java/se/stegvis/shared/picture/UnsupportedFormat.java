package se.stegvis.shared.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Formats that are not accepted, recognised by their first bytes so that a person learns which it is and what to do.
 */
public enum UnsupportedFormat {
    /** The format of an iPhone unless it is set otherwise (HEIF with HEVC). */
    HEIC("image/hei", "image/hev", "image/hej2k"),
    AVIF("image/avi"),
    WEBP("image/webp"),
    GIF("image/gif"),
    /** The readings of a camera's sensor, which telephones keep where they are set to; a DNG or NEF begins as a TIFF does. */
    RAW(
            "image/x-adobe-dng",
            "image/dng",
            "image/x-canon-cr",
            "image/x-nikon-n",
            "image/x-sony-",
            "image/x-panasonic-r",
            "image/x-olympus-orf",
            "image/x-fuji-raf",
            "image/x-pentax-pef",
            "image/x-samsung-srw",
            "image/x-dcraw",
            "image/x-raw"),
    TIFF("image/tif"),
    BMP("image/bmp", "image/x-bmp", "image/x-ms-bmp"),
    JPEG_2000("image/jp2", "image/jpx", "image/jpm", "image/j2", "image/jph", "image/jpeg2000"),
    JPEG_XL("image/jxl"),
    JPEG_XR("image/jxr", "image/vnd.ms-photo"),
    /** A drawing in lines. */
    SVG("image/svg"),
    /** Of Photoshop. */
    PSD("image/vnd.adobe.photoshop", "image/x-photoshop", "image/psd"),
    ICO("image/x-icon", "image/vnd.microsoft.icon"),
    PDF("application/pdf", "application/x-pdf"),
    /** A film, or a picture that moves. */
    VIDEO("video/");

    private static final int BRAND = 8;
    private static final int LAST_BRAND = 64;

    /** Text may stand before the drawing begins: a declaration, a comment. */
    private static final int LONGEST_PROLOGUE = 1024;

    /** A page of the web may hold a drawing, and is none. */
    private static final Pattern DRAWING =
            Pattern.compile("(?is)(?:\u00ef\u00bb\u00bf)?\\s*(?=<)(?:(?!<html).)*?<svg\\b");

    /** The beginnings of each format's media types, of which some have versions at their end. */
    private final List<String> mediaTypes;

    UnsupportedFormat(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** As people call it, for example {@code HEIC}. */
    public String label() {
        return name().replace('_', ' ');
    }

    /** The media type that a client declares; {@code image/heif} and its sequences are HEIC. */
    public static Optional<UnsupportedFormat> ofMediaType(String mediaType) {
        String type = mediaType.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.mediaTypes.stream().anyMatch(type::startsWith))
                .findFirst();
    }

    /** The format that these bytes begin as; empty when unknown. */
    static Optional<UnsupportedFormat> of(byte[] bytes) {
        String start = beginning(bytes, LAST_BRAND);
        if (start.startsWith("ftyp", 4)) {
            return Optional.of(ofBrands(start.substring(BRAND)));
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", BRAND)) {
            return Optional.of(WEBP);
        }
        if (DRAWING.matcher(beginning(bytes, LONGEST_PROLOGUE)).lookingAt()) {
            return Optional.of(SVG);
        }
        return BEGINNINGS.stream()
                .filter(one -> start.startsWith(one.written(), one.offset()))
                .map(FileBeginning::format)
                .findFirst();
    }

    private static String beginning(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }

    /** How a file of a format begins, each character one byte. */
    private record FileBeginning(UnsupportedFormat format, int offset, String written) {
        /** Leaves out the characters, of which many cannot be printed. */
        @Override
        public String toString() {
            return format + "@" + offset;
        }
    }

    private static final List<FileBeginning> BEGINNINGS = List.of(
            new FileBeginning(GIF, 0, "GIF8"),
            new FileBeginning(TIFF, 0, "II*\0"),
            new FileBeginning(TIFF, 0, "MM\0*"),
            new FileBeginning(TIFF, 0, "II+\0"),
            new FileBeginning(TIFF, 0, "MM\0+"),
            new FileBeginning(RAW, 0, "IIR"),
            new FileBeginning(RAW, 0, "MMOR"),
            new FileBeginning(RAW, 0, "IIU\0"),
            new FileBeginning(RAW, 0, "FUJIFILMCCD-RAW"),
            new FileBeginning(RAW, 0, "FOVb"),
            new FileBeginning(JPEG_XL, 0, "\u00ff\n"),
            new FileBeginning(JPEG_XL, 4, "JXL "),
            new FileBeginning(JPEG_2000, 4, "jP  "),
            new FileBeginning(JPEG_2000, 0, "\u00ffO\u00ffQ"),
            new FileBeginning(JPEG_XR, 0, "II\u00bc"),
            new FileBeginning(PSD, 0, "8BPS"),
            new FileBeginning(ICO, 0, "\0\0\1\0"),
            new FileBeginning(PDF, 0, "%PDF"),
            new FileBeginning(BMP, 0, "BM"));

    /** A box of brands (ISO/IEC 14496-12): the first says what it is, the others what it can be read as. */
    private static UnsupportedFormat ofBrands(String brands) {
        if (brands.startsWith("avi") || brands.startsWith("mif1") && brands.contains("avif")) {
            return AVIF;
        }
        if (brands.startsWith("crx ")) {
            return RAW; // Canon's CR3
        }
        if (brands.startsWith("jp2") || brands.startsWith("jpx") || brands.startsWith("jpm")) {
            return JPEG_2000;
        }
        boolean still = brands.startsWith("hei")
                || brands.startsWith("hev")
                || brands.startsWith("mif1")
                || brands.startsWith("msf1");
        return still ? HEIC : VIDEO;
    }
}
