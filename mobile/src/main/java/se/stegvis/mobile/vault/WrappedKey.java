package se.stegvis.mobile.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A data key as it lies on the disk, with all that is needed to try a passphrase on it.
 *
 * @param cost Argon2 parameters it was wrapped with
 * @param salt 16 random bytes
 * @param device 8 bytes that recognise the device secret without telling it
 * @param sealed the key in AES-256-GCM
 */
record WrappedKey(Argon2Cost cost, byte[] salt, byte[] device, byte[] sealed) {

    private static final int MAGIC = 0x53_54_56_01; // "STV", format 1
    private static final int CHECK = 32;
    private static final int HEAD = 4 + 12 + 16 + 8;
    private static final int LENGTH = HEAD + DataKey.LENGTH + Gcm.OVERHEAD + CHECK;

    /** Everything before the sealed key; sealed together with it, so no parameter can be exchanged. */
    static byte[] head(Argon2Cost cost, byte[] salt, byte[] device) {
        return ByteBuffer.allocate(HEAD)
                .putInt(MAGIC)
                .putInt(cost.memoryKiB())
                .putInt(cost.passes())
                .putInt(cost.lanes())
                .put(salt)
                .put(device)
                .array();
    }

    byte[] head() {
        return head(cost, salt, device);
    }

    /** File form, with a checksum that distinguishes damage from a wrong passphrase. */
    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(head()).put(sealed);
        return bytes.put(checksum(bytes.array())).array();
    }

    /** The key in {@code file}, or empty when it is not as it was written. */
    static Optional<WrappedKey> fromBytes(byte[] file) {
        if (file.length != LENGTH || !Arrays.equals(checksum(file), Arrays.copyOfRange(file, LENGTH - CHECK, LENGTH))) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            if (bytes.getInt() != MAGIC) {
                return Optional.empty();
            }
            Argon2Cost cost = new Argon2Cost(bytes.getInt(), bytes.getInt(), bytes.getInt());
            return Optional.of(
                    new WrappedKey(cost, take(bytes, 16), take(bytes, 8), take(bytes, DataKey.LENGTH + Gcm.OVERHEAD)));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        byte[] taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private static byte[] checksum(byte[] file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, LENGTH - CHECK);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
