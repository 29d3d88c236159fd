package se.stegvis.shared.wire;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * Bodies that say they are zstd and are not to be read, for the tests of both ends. Those over the limit are over that of
 * an answer, 32 MiB, too. The frames are of the command zstd 1.5.4, of {@code Kaffe i köket, sade hon.} forty times, and then
 * spoilt in one place.
 */
public enum HostileZstd {
    CUT_IN_THE_HEADER(false, () -> Arrays.copyOf(whole(), 5)),
    CUT_IN_A_BLOCK(false, () -> Arrays.copyOf(whole(), 30)),
    CUT_BEFORE_ITS_CHECKSUM(false, () -> Arrays.copyOf(whole(), whole().length - 4)),
    WRONG_CHECKSUM(false, () -> with(whole().length - 1, 0)),
    SAYS_MORE_THAN_IT_HAS(false, () -> with(5, 0x20)),
    SAYS_A_NEGATIVE_SIZE(false, () -> hex("28b52ffde0", "f0ffffffffffffff", "010000")),
    SAYS_GIGABYTES(true, () -> hex("28b52ffde0", "ffffffff0f000000", "010000")),
    WINDOW_OF_128_MEBIBYTES(false, () -> windowed("88")),
    WINDOW_OF_A_GIBIBYTE(false, () -> windowed("a0")),
    UNKNOWN_DICTIONARY(false, () -> hex("28b52ffd21aa0141000061")),
    BLOCK_OF_A_RESERVED_TYPE(false, () -> hex("28b52ffd0058", "070000")),
    SKIPPABLE_ALONE(false, () -> hex("502a4d180400000001020304")),
    SKIPPABLE_BEFORE(false, () -> joined(hex("502a4d180400000001020304"), whole())),
    BYTES_BEHIND(false, () -> joined(whole(), new byte[] {0})),
    SECOND_FRAME_CUT(false, () -> joined(whole(), Arrays.copyOf(whole(), 30))),
    BOMB_THAT_SAYS_ITS_SIZE(true, () -> ZstdFrames.packed(new byte[100 << 20])),
    BOMB_THAT_SAYS_NONE(true, () -> zeros(100_000)),
    BOMB_OF_FRAMES_THAT_FIT(true, HostileZstd::manyFrames);

    private static final String WHOLE =
            "28b52ffd641003150100d04b616666652069206bc3b66b65742c207361646520686f6e2e200100ceef6a8e014ee756c7";

    private final boolean overLimit;
    private final Supplier<byte[]> bytes;

    HostileZstd(boolean overLimit, Supplier<byte[]> bytes) {
        this.overLimit = overLimit;
        this.bytes = bytes;
    }

    /** Whether it holds too much; else it is damaged. */
    public boolean overLimit() {
        return overLimit;
    }

    public byte[] bytes() {
        return bytes.get();
    }

    private static byte[] whole() {
        return hex(WHOLE);
    }

    private static byte[] hex(String... parts) {
        return HexFormat.of().parseHex(String.join("", parts));
    }

    private static byte[] with(int at, int value) {
        byte[] changed = whole();
        changed[at] = (byte) value;
        return changed;
    }

    /** A frame that says a window, and no size and no checksum. */
    private static byte[] windowed(String window) {
        return joined(hex("28b52ffd00", window), Arrays.copyOfRange(whole(), 7, whole().length - 4));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** So many runs of zeros, 128 KiB each, in a frame that says no size. */
    private static byte[] zeros(int runs) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(hex("28b52ffd0058"));
        for (int i = 1; i <= runs; i++) {
            frame.writeBytes(hex(i == runs ? "03001000" : "02001000"));
        }
        return frame.toByteArray();
    }

    /** Of 4 MiB each. */
    private static byte[] manyFrames() {
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int i = 0; i < 10; i++) {
            frames.writeBytes(zeros(32));
        }
        return frames.toByteArray();
    }
}
