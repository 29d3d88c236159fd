package se.stegvis.mobile.vault;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;

/** How keys are made of other secrets (RFC 9106 and RFC 5869), with Bouncy Castle's lightweight classes. */
final class KeyDerivation {

    private KeyDerivation() {}

    /** 32 bytes of HKDF-SHA-256; {@code purpose} keeps keys for different uses apart. */
    static byte[] hkdf(byte[] secret, byte[] salt, String purpose) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(secret, salt, purpose.getBytes(StandardCharsets.UTF_8)));
        byte[] key = new byte[32];
        generator.generateBytes(key, 0, key.length);
        return key;
    }

    /** 32 bytes of Argon2id. */
    static byte[] argon2(Passphrase passphrase, byte[] salt, Argon2Cost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(cost.memoryKiB())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .build());
        byte[] key = new byte[32];
        generator.generateBytes(passphrase.utf8(), key);
        return key;
    }
}
