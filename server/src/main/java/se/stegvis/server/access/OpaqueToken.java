package se.stegvis.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A random text that is worth something by itself: {@code municipality.random}, 256 bits in base64url. Only its SHA-256 is
 * stored.
 */
final class OpaqueToken {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private OpaqueToken() {}

    static String make(int municipality) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return municipality + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The municipality in which it was made; empty for what is no token. */
    static Optional<Integer> municipality(String token) {
        Matcher form = FORM.matcher(token);
        return form.matches() ? Optional.of(Integer.valueOf(form.group(1))) : Optional.empty();
    }

    /** The hash under which it is stored. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
