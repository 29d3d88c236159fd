package se.stegvis.server.record;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import se.stegvis.server.database.SecretFile;

/**
 * The key that is not in the database: 32 bytes, as base64 in {@code stegvis.data-key}, else in a file for its owner only
 * beside the embedded database. Never used itself; each purpose has a key derived from it.
 */
@Singleton
public final class DataKey {
    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    DataKey(
            @Value("${stegvis.data-key:}") Optional<String> configured,
            @Value("${stegvis.data-dir:data}") String dataDir) {
        String written = configured
                .filter(text -> !text.isBlank())
                .orElseGet(() -> SecretFile.readOrMake(Path.of(dataDir, "data-key"), BYTES));
        this.key = decoded(written);
    }

    private static byte[] decoded(String written) {
        byte[] decoded = Base64.getDecoder().decode(written.strip());
        if (decoded.length != BYTES) {
            throw new IllegalArgumentException(
                    "stegvis.data-key must be " + BYTES + " bytes in base64, not " + decoded.length);
        }
        return decoded;
    }

    /** The AES key for that purpose. */
    public SecretKey aes(String purpose) {
        return new SecretKeySpec(derived(purpose), "AES");
    }

    /** The HMAC key for that purpose. */
    public SecretKey hmac(String purpose) {
        return new SecretKeySpec(derived(purpose), HMAC);
    }

    private byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }
}
