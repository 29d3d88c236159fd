package se.stegvis.mobile.vault;

import java.security.SecureRandom;
import java.util.Arrays;

/** The random 256-bit key of one store. {@link #close()} overwrites it; a closed key opens nothing. */
public final class DataKey implements AutoCloseable {

    static final int LENGTH = 32;

    private final byte[] bytes;
    private boolean closed;

    private DataKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh key. */
    public static DataKey random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new DataKey(bytes);
    }

    /** Takes over {@code bytes}, which must be {@value #LENGTH} long. */
    static DataKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A data key has " + LENGTH + " bytes, not " + bytes.length);
        }
        return new DataKey(bytes);
    }

    /** The bytes themselves, not a copy. */
    byte[] bytes() {
        if (closed) {
            throw new StoreLocked();
        }
        return bytes;
    }

    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "DataKey";
    }
}
