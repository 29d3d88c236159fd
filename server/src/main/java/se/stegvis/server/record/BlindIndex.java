package se.stegvis.server.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Keyed hashes by which a text is found again without being stored (HMAC-SHA-256). The municipality is in each, so that
 * none matches across two.
 */
final class BlindIndex {
    private final SecretKey key;

    /** @param key of this index alone */
    BlindIndex(SecretKey key) {
        this.key = key;
    }

    /** In hexadecimal, so that it sorts and compares. */
    String hex(int municipality, String text) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(municipality).array());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + key.getAlgorithm(), missing);
        }
    }
}
