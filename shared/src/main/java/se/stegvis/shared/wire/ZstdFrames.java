package se.stegvis.shared.wire;

import io.airlift.compress.IncompatibleJvmException;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Zstandard (RFC 8878) by a library in pure Java. Whole bodies only: the library's stream looks a byte beyond its buffer. Frames
 * follow one another in a body; skippable frames and dictionaries are refused.
 */
final class ZstdFrames {
    /**
     * False where the library cannot run: it reads memory by {@code sun.misc.Unsafe}, which a newer Java may not have, and
     * knows one order of bytes. Then nobody is offered this coding.
     */
    static final boolean WORK = works();

    /** Begins the message of the library when there is more than its room; {@code ContentCodingTest} holds it to that. */
    private static final String NO_ROOM = "Output buffer too small";

    private static final long UNSAID = -1;
    /** Instead of a length: there is more than the room. */
    private static final long MORE = -1;

    private ZstdFrames() {}

    private static boolean works() {
        byte[] probe = "aaaaaaaaaaaaaaaa".repeat(64).getBytes(StandardCharsets.US_ASCII);
        try {
            return Arrays.equals(probe, unpacked(packed(probe), probe.length));
        } catch (MalformedMessage | IncompatibleJvmException | UnsupportedOperationException | LinkageError cannot) {
            return false;
        }
    }

    /** One frame that says its size and has a checksum. */
    static byte[] packed(byte[] plain) {
        ZstdCompressor compressor = new ZstdCompressor();
        byte[] room = new byte[compressor.maxCompressedLength(plain.length)];
        int length = compressor.compress(plain, 0, plain.length, room, 0, room.length);
        return Arrays.copyOf(room, length);
    }

    /** @throws MalformedMessage as {@link ContentCoding#unpacked} */
    static byte[] unpacked(byte[] packed, int longest) throws MalformedMessage {
        long said = size(packed);
        if (said > longest) {
            throw ContentCoding.overLimit(longest);
        }
        return said == UNSAID ? inRoom(packed, longest, longest) : asSaid(packed, (int) said, longest);
    }

    /** The size that the first frame says, or {@link #UNSAID}. */
    private static long size(byte[] packed) throws MalformedMessage {
        long said = decoded(() -> ZstdDecompressor.getDecompressedSize(packed, 0, packed.length));
        if (said < UNSAID) {
            throw damaged();
        }
        return said;
    }

    /** More frames may follow. */
    private static byte[] asSaid(byte[] packed, int said, int longest) throws MalformedMessage {
        byte[] plain = inRoom(packed, said, longest);
        if (plain.length < said) {
            throw damaged();
        }
        return plain;
    }

    private static byte[] inRoom(byte[] packed, int room, int longest) throws MalformedMessage {
        // With no room at all the library would not look at the frame.
        byte[] plain = new byte[Math.max(room, 1)];
        long length = decoded(() -> {
            try {
                return new ZstdDecompressor().decompress(packed, 0, packed.length, plain, 0, plain.length);
            } catch (MalformedInputException refused) {
                if (refused.getMessage().startsWith(NO_ROOM)) {
                    return MORE;
                }
                throw refused;
            }
        });
        if (length != MORE) {
            return length == plain.length ? plain : Arrays.copyOf(plain, (int) length);
        }
        if (room < longest) {
            return inRoom(packed, longest, longest);
        }
        throw ContentCoding.overLimit(longest);
    }

    /** The library refuses with exceptions of many types, of a state or an index too; each says that the bytes are no good. */
    private static long decoded(LongSupplier reading) throws MalformedMessage {
        try {
            return reading.getAsLong();
        } catch (RuntimeException refused) {
            throw damaged();
        }
    }

    private static MalformedMessage damaged() {
        return ContentCoding.damaged("zstd");
    }
}
