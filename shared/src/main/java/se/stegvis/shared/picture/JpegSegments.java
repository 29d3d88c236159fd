package se.stegvis.shared.picture;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Set;

/**
 * A JPEG, segment by segment (ITU-T T.81, annex B). The segments that draw the picture are kept and all others are left
 * out: Exif with place, thumbnail and maker note, XMP, IPTC, colour profiles, comments, and whatever stands after the
 * end, where cameras put second pictures and diaries of their own.
 */
final class JpegSegments {
    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int TEM = 0x01;
    private static final int BASELINE = 0xc0;
    private static final int SEQUENTIAL = 0xc1;
    private static final int APP1 = 0xe1;
    private static final int APP14 = 0xee;
    private static final Set<Integer> TABLES = Set.of(0xc4, 0xcc, 0xdb, 0xdc, 0xdd);
    private static final byte[] ADOBE = {'A', 'd', 'o', 'b', 'e'};

    private final byte[] bytes;
    private final ByteArrayOutputStream kept;
    private int at = 2;
    private ExifOrientation turn = ExifOrientation.NONE;
    private boolean turnSeen;
    private boolean sized;
    private boolean heavy;
    private boolean scanned;

    JpegSegments(byte[] bytes) {
        this.bytes = bytes;
        this.kept = new ByteArrayOutputStream(bytes.length);
    }

    SanitizedPicture clean() throws InvalidPicture {
        int marker = marker();
        while (marker != EOI) {
            segment(marker);
            marker = marker();
        }
        if (!sized || !scanned) {
            throw new InvalidPicture("a JPEG without a picture");
        }
        return new SanitizedPicture(PictureType.JPEG, written(), turn, heavy);
    }

    /** The next marker; fill bytes before it are passed over. */
    private int marker() throws InvalidPicture {
        if (next() != 0xff) {
            throw new InvalidPicture("a JPEG with no marker where one must be");
        }
        int marker = next();
        while (marker == 0xff) {
            marker = next();
        }
        return marker;
    }

    private void segment(int marker) throws InvalidPicture {
        if (marker == SOI || marker == TEM || isRestart(marker)) {
            throw new InvalidPicture("a JPEG with a marker out of place");
        }
        int length = next() << 8 | next();
        int end = at - 2 + length;
        if (length < 2 || end > bytes.length) {
            throw new InvalidPicture("a JPEG that is cut short");
        }
        byte[] content = Arrays.copyOfRange(bytes, at, end);
        at = end;
        if (marker == APP1 && !turnSeen) {
            OrientationTag.read(content).ifPresent(found -> {
                turn = found;
                turnSeen = true;
            });
        }
        if (isFrame(marker)) {
            measure(marker, content);
        }
        if (marker == APP14 ? isAdobe(content) : draws(marker)) {
            keep(marker, marker == APP14 ? Arrays.copyOf(content, 12) : content);
        }
        if (marker == SOS) {
            scan();
        }
    }

    /** The compressed picture: to the next marker that is neither a stuffed byte nor a restart. */
    private void scan() throws InvalidPicture {
        scanned = true;
        int from = at;
        while (true) {
            if (at + 1 >= bytes.length) {
                throw new InvalidPicture("a JPEG that is cut short");
            }
            int following = bytes[at + 1] & 0xff;
            if ((bytes[at] & 0xff) == 0xff && following != 0 && following != 0xff && !isRestart(following)) {
                break;
            }
            at++;
        }
        kept.write(bytes, from, at - from);
    }

    private void measure(int marker, byte[] frame) throws InvalidPicture {
        if (frame.length < 6) {
            throw new InvalidPicture("a JPEG that is cut short");
        }
        sized = true;
        boolean large = SanitizedPicture.checkSize(
                (frame[3] & 0xff) << 8 | frame[4] & 0xff, (frame[1] & 0xff) << 8 | frame[2] & 0xff);
        heavy |= large && marker != BASELINE && marker != SEQUENTIAL;
    }

    private byte[] written() {
        ByteArrayOutputStream all = new ByteArrayOutputStream(kept.size() + 64);
        all.write(0xff);
        all.write(SOI);
        if (!turn.equals(ExifOrientation.NONE)) {
            put(all, APP1, OrientationTag.write(turn));
        }
        all.writeBytes(kept.toByteArray());
        all.write(0xff);
        all.write(EOI);
        return all.toByteArray();
    }

    private void keep(int marker, byte[] content) {
        put(kept, marker, content);
    }

    private static void put(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xff);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    private static boolean draws(int marker) {
        return isFrame(marker) || TABLES.contains(marker) || marker == SOS;
    }

    /** Says how the colours are to be read; nothing else of it is kept. */
    private static boolean isAdobe(byte[] content) {
        return content.length >= 12 && Arrays.equals(content, 0, ADOBE.length, ADOBE, 0, ADOBE.length);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xd0 && marker <= 0xd7;
    }

    private int next() throws InvalidPicture {
        if (at >= bytes.length) {
            throw new InvalidPicture("a JPEG that is cut short");
        }
        return bytes[at++] & 0xff;
    }
}
