package se.stegvis.mobile.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with a random 96-bit nonce in front and a 128-bit tag behind. */
final class Gcm {

    /** Bytes by which the sealed form is longer. */
    static final int OVERHEAD = 12 + 16;

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String NAME = "AES/GCM/NoPadding";
    /** Looked up once: to look it up for each seal takes a third of it. */
    private static final Provider PROVIDER = provider();

    private Gcm() {}

    private static Provider provider() {
        try {
            return Cipher.getInstance(NAME).getProvider();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing", e);
        }
    }

    static byte[] seal(SecretKey key, byte[] associated, byte[] plain) {
        return new Sealing(key).seal(associated, plain);
    }

    /** Seals one after the other with one cipher: to make one takes twice as long as to seal a record. For one thread. */
    static final class Sealing {
        private final SecretKey key;
        private final Cipher cipher;

        Sealing(SecretKey key) {
            this.key = key;
            try {
                this.cipher = Cipher.getInstance(NAME, PROVIDER);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM is missing", e);
            }
        }

        byte[] seal(byte[] associated, byte[] plain) {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            try {
                begin(cipher, Cipher.ENCRYPT_MODE, key, nonce, associated);
                byte[] text = cipher.doFinal(plain);
                return ByteBuffer.allocate(NONCE + text.length)
                        .put(nonce)
                        .put(text)
                        .array();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES-GCM refuses to seal", e);
            }
        }
    }

    /** @throws AEADBadTagException when the key, the associated data or any byte is another than at sealing */
    static byte[] open(SecretKey key, byte[] associated, byte[] sealed) throws AEADBadTagException {
        if (sealed.length < OVERHEAD) {
            throw new AEADBadTagException("too short");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        try {
            Cipher cipher = Cipher.getInstance(NAME, PROVIDER);
            begin(cipher, Cipher.DECRYPT_MODE, key, nonce, associated);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing or refuses to open", e);
        }
    }

    private static void begin(Cipher cipher, int mode, SecretKey key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(associated);
    }
}
