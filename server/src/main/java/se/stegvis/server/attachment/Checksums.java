package se.stegvis.server.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;

/** Check sums by the names that tus gives them. */
final class Checksums {
    private static final Map<String, String> BY_NAME = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    /** As the header {@code Tus-Checksum-Algorithm} lists them. */
    static final String NAMES = "sha1,sha256";

    private Checksums() {}

    /** Empty when the name is not one of ours. */
    static Optional<byte[]> of(String name, byte[] bytes) {
        return Optional.ofNullable(BY_NAME.get(name)).map(algorithm -> digest(algorithm, bytes));
    }

    static byte[] sha256(byte[] bytes) {
        return digest("SHA-256", bytes);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no " + algorithm, missing);
        }
    }
}
