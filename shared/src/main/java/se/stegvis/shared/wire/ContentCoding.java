package se.stegvis.shared.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The content codings of HTTP (RFC 9110 §8.4.1) that bodies travel in, the one preferred first: zstd (RFC 8878, windows as
 * RFC 9659) and gzip. Both ends use this; which one a body has is negotiated, see
 * {@code docs/decisions/0138-zstd-beside-gzip.md}.
 */
public enum ContentCoding {
    ZSTD("zstd") {
        @Override
        public byte[] packed(byte[] plain) {
            return ZstdFrames.packed(plain);
        }

        @Override
        public byte[] unpacked(byte[] packed, int longest) throws MalformedMessage {
            return ZstdFrames.unpacked(packed, longest);
        }
    },
    GZIP("gzip") {
        @Override
        public byte[] packed(byte[] plain) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3 + PIECE);
            try (GZIPOutputStream out = new LevelledGzip(packed)) {
                out.write(plain);
            } catch (IOException impossible) {
                throw new UncheckedIOException("bytes in memory could not be written", impossible);
            }
            return packed.toByteArray();
        }

        @Override
        public byte[] unpacked(byte[] packed, int longest) throws MalformedMessage {
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), PIECE)) {
                byte[] plain = in.readNBytes(longest);
                if (in.read() >= 0) {
                    throw overLimit(longest);
                }
                return plain;
            } catch (IOException damaged) {
                throw damaged(token());
            }
        }
    };

    private static final int PIECE = 8192;

    /** Below so many bytes gzip is the smaller one, as of a cursor, which is most of a pull without anything new. */
    private static final int SHORT = 1500;

    private final String token;

    ContentCoding(String token) {
        this.token = token;
    }

    /** Those that work on this machine, the one preferred first. */
    public static List<ContentCoding> usable() {
        return Arrays.stream(values()).filter(ContentCoding::isUsable).toList();
    }

    /** The usable one of that name; empty for every other. Names have no case (RFC 9110). */
    public static Optional<ContentCoding> named(String name) {
        return usable().stream()
                .filter(one -> one.token.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** As the header {@code Accept-Encoding} says it, in requests and in answers. */
    public static String accepted() {
        return usable().stream().map(ContentCoding::token).collect(Collectors.joining(", "));
    }

    /** As {@link #in(List)}, for a body of that many bytes. */
    public static Optional<ContentCoding> in(List<String> acceptEncoding, int length) {
        return in(acceptEncoding)
                .map(best -> AcceptEncoding.takes(acceptEncoding, GZIP.token) ? best.suited(length) : best);
    }

    /** This one, or gzip for a short body: whoever reads another coding reads gzip too. */
    public ContentCoding suited(int length) {
        return length < SHORT ? GZIP : this;
    }

    /** Of the usable ones the first that headers {@code Accept-Encoding} take (RFC 9110 §12.5.3); empty for none. */
    public static Optional<ContentCoding> in(List<String> acceptEncoding) {
        return usable().stream()
                .filter(one -> AcceptEncoding.takes(acceptEncoding, one.token))
                .findFirst();
    }

    /** The name in headers, of {@code Content-Encoding} and {@code Accept-Encoding}. */
    public String token() {
        return token;
    }

    boolean isUsable() {
        return this != ZSTD || ZstdFrames.WORK;
    }

    /** The bytes in this coding. */
    public abstract byte[] packed(byte[] plain);

    /**
     * The bytes without this coding.
     *
     * @param longest so many bytes may come of it; a bomb is stopped there
     * @throws MalformedMessage when it is damaged, cut off or of another coding; over the limit when it is longer
     */
    public abstract byte[] unpacked(byte[] packed, int longest) throws MalformedMessage;

    static MalformedMessage overLimit(int longest) {
        return new MalformedMessage("body", "at most " + longest + " bytes when unpacked", true);
    }

    static MalformedMessage damaged(String token) {
        return new MalformedMessage("body", "expected whole and undamaged " + token, false);
    }

    /** A fifth less processor time than level 6, for a hundredth more bytes. */
    private static final class LevelledGzip extends GZIPOutputStream {
        private static final int LEVEL = 5;

        LevelledGzip(ByteArrayOutputStream out) throws IOException {
            super(out, PIECE);
            def.setLevel(LEVEL);
        }
    }
}
