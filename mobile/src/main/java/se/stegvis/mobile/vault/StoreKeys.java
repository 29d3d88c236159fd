package se.stegvis.mobile.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;

/** The keys in use while a store is open, all made of its data key. */
final class StoreKeys implements AutoCloseable {

    private static final String HMAC = "HmacSHA256";
    /** Looked up once, as for {@link Gcm}: three are made for each entry. */
    private static final Provider PROVIDER = provider();

    private final WipeableKey sealing;
    private final WipeableKey naming;
    private final WipeableKey counting;
    /** By collection; there are some ten of them. */
    private final Map<String, String> mapNames = new ConcurrentHashMap<>();

    StoreKeys(DataKey key) {
        this.sealing = derived(key, "seal", "AES");
        this.naming = derived(key, "name", HMAC);
        this.counting = derived(key, "count", HMAC);
    }

    private static WipeableKey derived(DataKey key, String use, String algorithm) {
        return new WipeableKey(KeyDerivation.hkdf(key.bytes(), null, "stegvis store " + use + " 1"), algorithm);
    }

    private static Provider provider() {
        try {
            return Mac.getInstance(HMAC).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + " is missing", e);
        }
    }

    WipeableKey sealing() {
        return sealing;
    }

    /** The unreadable name of a collection in the file. */
    String mapName(String collection) {
        return mapNames.computeIfAbsent(collection, name -> HexFormat.of()
                .formatHex(hmac(naming, name.getBytes(StandardCharsets.UTF_8)), 0, 16));
    }

    /** The unreadable form of a key in the file, 16 bytes. */
    byte[] diskKey(String mapName, byte[] key) {
        return Arrays.copyOf(hmac(naming, mapName.getBytes(StandardCharsets.US_ASCII), key), 16);
    }

    /** 32 bytes that prove "these parts", which nobody without the key can find out or make. */
    byte[] proof(byte[]... parts) {
        return hmac(counting, parts);
    }

    private static byte[] hmac(WipeableKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC, PROVIDER);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(ByteBuffer.allocate(4).putInt(part.length).array());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(HMAC + " is missing", e);
        }
    }

    @Override
    public void close() {
        sealing.destroy();
        naming.destroy();
        counting.destroy();
        mapNames.clear();
    }
}
