package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import se.stegvis.shared.record.RecordHeader;

/** Seals bytes with AES-256-GCM, bound to their place: moved elsewhere they do not open. */
@Singleton
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    Seal(DataKey dataKey) {
        this.key = dataKey.aes("records");
    }

    /** Nonce and sealed bytes. */
    public byte[] seal(int municipality, RecordHeader place, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, municipality, place, plain);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /** @throws IllegalStateException when the bytes were changed, moved from another place, or sealed by another key */
    public byte[] open(int municipality, RecordHeader place, byte[] sealed) {
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        return run(Cipher.DECRYPT_MODE, nonce, municipality, place, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private byte[] run(int mode, byte[] nonce, int municipality, RecordHeader place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(associated(municipality, place));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("record " + place.id() + " cannot be sealed or opened", damaged);
        }
    }

    private static byte[] associated(int municipality, RecordHeader place) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 16 + 16 + 4).putInt(municipality);
        put(bytes, place.caseId());
        put(bytes, place.id());
        return bytes.putInt(place.revision()).array();
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
