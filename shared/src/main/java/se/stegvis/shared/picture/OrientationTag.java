package se.stegvis.shared.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The one tag that is kept of Exif: the orientation. Read from the first directory, written alone. */
final class OrientationTag {
    private static final byte[] HEADER = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int SIGNED_SHORT = 8;
    private static final int SIGNED_LONG = 9;
    private static final int ENTRY_BYTES = 12;
    private static final int TIFF = 42;

    private OrientationTag() {}

    /** Empty when the segment is no Exif, says nothing of it, or says something that is no turn. */
    static Optional<ExifOrientation> read(byte[] segment) {
        boolean exif =
                segment.length > HEADER.length && Arrays.equals(segment, 0, HEADER.length, HEADER, 0, HEADER.length);
        return exif ? readDirectories(Arrays.copyOfRange(segment, HEADER.length, segment.length)) : Optional.empty();
    }

    /** The same of the bytes behind the header, which is all that a PNG has. */
    static Optional<ExifOrientation> readDirectories(byte[] exif) {
        if (exif.length < 8) {
            return Optional.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(exif);
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (tiff.getShort(2) != TIFF || directory < 8 || directory > tiff.limit() - 2) {
            return Optional.empty();
        }
        return orientation(tiff, directory);
    }

    private static Optional<ExifOrientation> orientation(ByteBuffer tiff, int directory) {
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY_BYTES;
            if (at + ENTRY_BYTES > tiff.limit()) {
                return Optional.empty();
            }
            if ((tiff.getShort(at) & 0xffff) == ORIENTATION) {
                int value = value(tiff, tiff.getShort(at + 2), at + 8);
                return value >= 1 && value <= 8 ? Optional.of(new ExifOrientation(value)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The standard says SHORT; cameras write other whole numbers too. 0 for anything else. */
    private static int value(ByteBuffer tiff, int type, int at) {
        return switch (type) {
            case BYTE -> tiff.get(at);
            case SHORT, SIGNED_SHORT -> tiff.getShort(at);
            case LONG, SIGNED_LONG -> tiff.getInt(at);
            default -> 0;
        };
    }

    /** A segment's content with that one tag. */
    static byte[] write(ExifOrientation turn) {
        byte[] directory = writeDirectory(turn);
        return ByteBuffer.allocate(HEADER.length + directory.length)
                .put(HEADER)
                .put(directory)
                .array();
    }

    /** The same without the header. */
    static byte[] writeDirectory(ExifOrientation turn) {
        ByteBuffer bytes = ByteBuffer.allocate(26);
        bytes.put((byte) 'M').put((byte) 'M').putShort((short) TIFF).putInt(8);
        bytes.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) turn.orientation())
                .putShort((short) 0)
                .putInt(0);
        return bytes.array();
    }
}
