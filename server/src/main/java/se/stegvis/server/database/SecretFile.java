package se.stegvis.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret in a file that only its owner may read. */
public final class SecretFile {

    private SecretFile() {}

    /**
     * The secret in base64, made on first use.
     *
     * @param bytes of randomness in a new secret
     */
    public static synchronized String readOrMake(Path file, int bytes) {
        Path absolute = file.toAbsolutePath();
        try {
            if (!Files.exists(absolute)) {
                byte[] secret = new byte[bytes];
                new SecureRandom().nextBytes(secret);
                OwnerOnly.createFolder(absolute.getParent());
                OwnerOnly.write(absolute, Base64.getEncoder().encodeToString(secret));
            }
            return Files.readString(absolute);
        } catch (IOException unusable) {
            throw new UncheckedIOException("The secret in " + absolute + " can be neither read nor made", unusable);
        }
    }
}
