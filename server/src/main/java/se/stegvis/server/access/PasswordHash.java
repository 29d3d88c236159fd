package se.stegvis.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import se.stegvis.server.settings.PasswordSettings;

/**
 * An Argon2id hash (RFC 9106) in the usual PHC text form {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}.
 *
 * @param memoryKib memory of the computation
 * @param passes passes over that memory
 */
record PasswordHash(int memoryKib, int passes, byte[] salt, byte[] hash) {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LARGEST_MEMORY_KIB = 1 << 20;
    private static final int MOST_PASSES = 20;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new hash with a salt of its own. */
    static PasswordHash of(String password, PasswordSettings cost) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new PasswordHash(
                cost.memoryKib(),
                cost.passes(),
                salt,
                compute(password, cost.memoryKib(), cost.passes(), salt, HASH_BYTES));
    }

    /** Reads the text form; empty when it is none, or asks for more work than a server should do. */
    static Optional<PasswordHash> read(String phc) {
        Matcher matcher = PHC.matcher(phc);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int memory = Integer.parseInt(matcher.group(1));
        int passes = Integer.parseInt(matcher.group(2));
        if (memory < 8 || memory > LARGEST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES) {
            return Optional.empty();
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return Optional.of(
                new PasswordHash(memory, passes, decoder.decode(matcher.group(3)), decoder.decode(matcher.group(4))));
    }

    /** Takes as long whether right or wrong. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, compute(password, memoryKib, passes, salt, hash.length));
    }

    String phc() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return String.format(
                Locale.ROOT,
                "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s",
                memoryKib,
                passes,
                encoder.encodeToString(salt),
                encoder.encodeToString(hash));
    }

    private static byte[] compute(String password, int memoryKib, int passes, byte[] salt, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    /** Leaves out the hash. */
    @Override
    public String toString() {
        return "PasswordHash[m=" + memoryKib + ",t=" + passes + "]";
    }
}
