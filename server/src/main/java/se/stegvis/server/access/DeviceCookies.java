package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.stegvis.server.database.SecretFile;
import se.stegvis.server.settings.StegvisSettings;

/**
 * Device cookies (OWASP) by which a browser shows that somebody has logged in with it before: a random number with a
 * code over it and the account, which only the servers can make. A cookie opens nothing; guesses that come with one are
 * counted apart, so that others cannot make that person wait.
 */
@Singleton
public final class DeviceCookies {
    private static final int NUMBER_BYTES = 9;
    private static final int CODE_BYTES = 16;
    private static final int SECRET_BYTES = 32;
    private static final String BETWEEN = "~";

    /** So many people may share a browser. */
    private static final int MOST = 6;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final byte[] key;

    DeviceCookies(StegvisSettings settings) {
        String secret = settings.sharedSecret()
                .orElseGet(() -> SecretFile.readOrMake(settings.dataDir().resolve("jwt-secret"), SECRET_BYTES));
        this.key = ("known-browser " + secret).getBytes(StandardCharsets.UTF_8);
    }

    /** The account's cookie among those that a browser sent; empty when it has none. */
    Optional<String> cookieOf(UUID account, String cookies) {
        return cookies(cookies).filter(cookie -> fits(account, cookie)).findFirst();
    }

    /** The cookies for a browser with which this account has now logged in; the newest first. */
    String with(UUID account, String cookies) {
        String own = cookieOf(account, cookies).orElseGet(() -> make(account));
        return Stream.concat(Stream.of(own), cookies(cookies).filter(cookie -> !cookie.equals(own)))
                .limit(MOST)
                .collect(Collectors.joining(BETWEEN));
    }

    private static Stream<String> cookies(String cookies) {
        return Arrays.stream(cookies.split(BETWEEN))
                .filter(cookie -> cookie.matches("[A-Za-z0-9_-]{12}\\.[A-Za-z0-9_-]{22}"))
                .limit(MOST);
    }

    private String make(UUID account) {
        byte[] random = new byte[NUMBER_BYTES];
        RANDOM.nextBytes(random);
        String number = ENCODER.encodeToString(random);
        return number + "." + code(account, number);
    }

    private boolean fits(UUID account, String cookie) {
        String[] parts = cookie.split("\\.");
        return MessageDigest.isEqual(
                code(account, parts[0]).getBytes(StandardCharsets.US_ASCII),
                parts[1].getBytes(StandardCharsets.US_ASCII));
    }

    private String code(UUID account, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] whole = mac.doFinal((account + " " + number).getBytes(StandardCharsets.US_ASCII));
            return ENCODER.encodeToString(Arrays.copyOf(whole, CODE_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
