package se.stegvis.shared.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A PNG, chunk by chunk (ISO/IEC 15948). What draws the picture is kept; texts, times, Exif, profiles and whatever stands
 * after the end are left behind.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** Length, name and check sum of a chunk. */
    private static final int FRAME = 12;

    private static final Set<String> DRAW =
            Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    private final ByteBuffer bytes;

    PngChunks(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    CleanPicture clean() throws NotAPicture {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.capacity());
        kept.write(bytes.array(), 0, SIGNATURE);
        int at = SIGNATURE;
        String name = "";
        boolean drawn = false;
        while (!name.equals("IEND")) {
            int length = length(at);
            name = new String(bytes.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
            if ((at == SIGNATURE) != name.equals("IHDR")) {
                throw new NotAPicture("a PNG that does not begin with its size");
            }
            if (name.equals("IHDR")) {
                measure(at, length);
            }
            drawn |= name.equals("IDAT");
            if (DRAW.contains(name)) {
                kept.write(bytes.array(), at, length + FRAME);
            }
            at += length + FRAME;
        }
        if (!drawn) {
            throw new NotAPicture("a PNG without a picture");
        }
        return new CleanPicture(PictureType.PNG, kept.toByteArray(), Turn.NONE);
    }

    private void measure(int at, int length) throws NotAPicture {
        if (length < 8) {
            throw new NotAPicture("a PNG that does not begin with its size");
        }
        CleanPicture.checkSize(bytes.getInt(at + 8), bytes.getInt(at + 12));
    }

    private int length(int at) throws NotAPicture {
        if (at + FRAME > bytes.capacity()) {
            throw new NotAPicture("a PNG that is cut short");
        }
        int length = bytes.getInt(at);
        if (length < 0 || length > bytes.capacity() - FRAME - at) {
            throw new NotAPicture("a PNG that is cut short");
        }
        return length;
    }
}
