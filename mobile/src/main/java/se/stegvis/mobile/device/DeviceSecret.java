package se.stegvis.mobile.device;

import java.io.IOException;

/**
 * A secret of this one device, made once and never sent anywhere. Without it a copied store file cannot be opened, not
 * even by someone who knows the passphrase. On a platform with a hardware keystore the keystore should hold it.
 */
public interface DeviceSecret {

    /** Length of the secret in bytes. */
    int LENGTH = 32;

    /** It is missing or not as it was made: what was sealed with it cannot be opened by anybody. */
    final class Lost extends IOException {
        private static final long serialVersionUID = 1L;

        public Lost(String what) {
            super("The device secret is lost: " + what);
        }
    }

    /**
     * Whether it has been made and is still there.
     *
     * @throws IOException when that cannot be read
     */
    boolean exists() throws IOException;

    /**
     * The secret, made on first use.
     *
     * @return a fresh copy of {@value #LENGTH} bytes; the caller overwrites it after use
     * @throws Lost when it is not as it was made
     * @throws IOException when it cannot be read or made now; the text names the file, never the secret
     */
    byte[] read() throws IOException;

    /**
     * Destroys the secret: every store sealed with it is unreadable from then on. For a revoked device.
     *
     * @throws IOException when it could not be destroyed
     */
    void destroy() throws IOException;
}
