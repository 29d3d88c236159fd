package se.stegvis.server.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key that is not in the database: 32 bytes. Never used itself; each purpose has a key derived from it. */
public final class DataKey {
    /** How long it is. */
    static final int BYTES = 32;

    private static final String HMAC = "HmacSHA256";

    private final byte[] key;

    /**
     * @param written base64
     * @throws IllegalArgumentException when it is no base64, or of another length
     */
    DataKey(String written) {
        byte[] decoded = Base64.getDecoder().decode(written.strip());
        if (decoded.length != BYTES) {
            throw new IllegalArgumentException("must be " + BYTES + " bytes in base64, not " + decoded.length);
        }
        this.key = decoded;
    }

    /** The AES key for that purpose. */
    public SecretKey aes(String purpose) {
        return new SecretKeySpec(derived(purpose), "AES");
    }

    /** The HMAC key for that purpose. */
    public SecretKey hmac(String purpose) {
        return new SecretKeySpec(derived(purpose), HMAC);
    }

    /** 32 bytes by which a database knows the key again, and from which nobody learns it. */
    byte[] check() {
        return derived("check of an installation");
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
