package se.stegvis.shared.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG, chunk by chunk (ISO/IEC 15948). The chunks that draw the picture are kept, and of Exif the orientation, behind
 * the size; texts, times, profiles and all bytes after the end are left behind.
 */
final class PngChunks {
    private static final int SIGNATURE = 8;
    /** Length, name and check sum of a chunk. */
    private static final int FRAME = 12;

    private static final String EXIF = "eXIf";

    private static final Set<String> DRAW =
            Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

    private final ByteBuffer bytes;

    PngChunks(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    SanitizedPicture clean() throws InvalidPicture {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.capacity());
        int at = SIGNATURE;
        String name = "";
        boolean drawn = false;
        boolean heavy = false;
        Optional<ExifOrientation> turn = Optional.empty();
        while (!name.equals("IEND")) {
            int length = length(at);
            name = new String(bytes.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
            if ((at == SIGNATURE) != name.equals("IHDR")) {
                throw new InvalidPicture("a PNG that does not begin with its size");
            }
            if (name.equals("IHDR")) {
                heavy = measure(at, length);
            }
            if (name.equals(EXIF) && turn.isEmpty()) {
                turn = OrientationTag.readDirectories(Arrays.copyOfRange(bytes.array(), at + 8, at + 8 + length));
            }
            drawn |= name.equals("IDAT");
            if (DRAW.contains(name)) {
                kept.write(bytes.array(), at, length + FRAME);
            }
            at += length + FRAME;
        }
        if (!drawn) {
            throw new InvalidPicture("a PNG without a picture");
        }
        ExifOrientation up = turn.orElse(ExifOrientation.NONE);
        return new SanitizedPicture(PictureType.PNG, written(kept.toByteArray(), up), up, heavy);
    }

    private byte[] written(byte[] chunks, ExifOrientation turn) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(chunks.length + 64);
        all.write(bytes.array(), 0, SIGNATURE);
        int size = ByteBuffer.wrap(chunks).getInt(0) + FRAME;
        all.write(chunks, 0, size);
        if (!turn.equals(ExifOrientation.NONE)) {
            all.writeBytes(chunk(EXIF, OrientationTag.writeDirectory(turn)));
        }
        all.write(chunks, size, chunks.length - size);
        return all.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(content.length + FRAME);
        chunk.putInt(content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, content.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    private boolean measure(int at, int length) throws InvalidPicture {
        if (length < 8) {
            throw new InvalidPicture("a PNG that does not begin with its size");
        }
        return SanitizedPicture.checkSize(bytes.getInt(at + 8), bytes.getInt(at + 12));
    }

    private int length(int at) throws InvalidPicture {
        if (at + FRAME > bytes.capacity()) {
            throw new InvalidPicture("a PNG that is cut short");
        }
        int length = bytes.getInt(at);
        if (length < 0 || length > bytes.capacity() - FRAME - at) {
            throw new InvalidPicture("a PNG that is cut short");
        }
        return length;
    }
}
