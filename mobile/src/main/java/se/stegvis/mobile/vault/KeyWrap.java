package se.stegvis.mobile.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import se.stegvis.mobile.device.DeviceSecret;

/**
 * Wraps a data key by {@code HKDF(Argon2id(passphrase) ‖ device secret)}: a guess costs Argon2's memory and time, and
 * without the device there is nothing to guess at.
 */
public final class KeyWrap {

    private final DeviceSecret device;
    private final Argon2Cost cost;

    /**
     * @param device this device's secret
     * @param cost used for what is wrapped from now on; what is already wrapped keeps its own
     */
    public KeyWrap(DeviceSecret device, Argon2Cost cost) {
        this.device = device;
        this.cost = cost;
    }

    /**
     * Wraps a key with a newly chosen passphrase.
     *
     * @return the file form
     * @throws IllegalArgumentException when {@link Passphrase#findings()} is not empty
     * @throws IOException when the device secret cannot be read
     */
    public byte[] wrap(DataKey key, Passphrase passphrase) throws IOException {
        if (!passphrase.findings().isEmpty()) {
            throw new IllegalArgumentException("Passphrase refused: " + passphrase.findings());
        }
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        byte[] secret = device.read();
        byte[] mark = recognition(secret);
        WipeableKey wrapping = wrappingKey(passphrase, secret, salt, cost);
        try {
            byte[] sealed = Gcm.seal(wrapping, WrappedKey.head(cost, salt, mark), key.bytes());
            return new WrappedKey(cost, salt, mark, sealed).toBytes();
        } finally {
            wrapping.destroy();
            Arrays.fill(secret, (byte) 0);
        }
    }

    /**
     * Tries a passphrase.
     *
     * @param file what {@link #wrap} returned
     * @throws IOException when the device secret cannot be read
     */
    public UnwrapResult unwrap(byte[] file, Passphrase passphrase) throws IOException {
        Optional<WrappedKey> wrapped = WrappedKey.fromBytes(file);
        if (wrapped.isEmpty()) {
            return new UnwrapResult.DamagedKey();
        }
        byte[] secret = device.read();
        try {
            return Arrays.equals(wrapped.get().device(), recognition(secret))
                    ? unwrapInEitherSpelling(wrapped.get(), passphrase, secret)
                    : new UnwrapResult.OtherDevice();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** Takes the time of a guess and shows nothing. */
    void guess(Passphrase passphrase) {
        Arrays.fill(KeyDerivation.argon2(passphrase, new byte[16], cost), (byte) 0);
    }

    private static UnwrapResult unwrapInEitherSpelling(WrappedKey wrapped, Passphrase passphrase, byte[] secret) {
        UnwrapResult opened = unwrap(wrapped, passphrase, secret);
        return passphrase.former().isPresent() && opened instanceof UnwrapResult.NotUnwrapped
                ? unwrap(wrapped, passphrase.former().get(), secret)
                : opened;
    }

    private static UnwrapResult unwrap(WrappedKey wrapped, Passphrase passphrase, byte[] secret) {
        WipeableKey wrapping = wrappingKey(passphrase, secret, wrapped.salt(), wrapped.cost());
        try {
            return new UnwrapResult.Unwrapped(DataKey.of(Gcm.open(wrapping, wrapped.head(), wrapped.sealed())));
        } catch (AEADBadTagException e) {
            return new UnwrapResult.NotUnwrapped();
        } finally {
            wrapping.destroy();
        }
    }

    private static WipeableKey wrappingKey(Passphrase passphrase, byte[] secret, byte[] salt, Argon2Cost cost) {
        byte[] stretched = KeyDerivation.argon2(passphrase, salt, cost);
        byte[] both = ByteBuffer.allocate(stretched.length + secret.length)
                .put(stretched)
                .put(secret)
                .array();
        try {
            return new WipeableKey(KeyDerivation.hkdf(both, salt, "stegvis key wrap 1"), "AES");
        } finally {
            Arrays.fill(stretched, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }

    private static byte[] recognition(byte[] secret) {
        return Arrays.copyOf(KeyDerivation.hkdf(secret, null, "stegvis device recognition 1"), 8);
    }
}
