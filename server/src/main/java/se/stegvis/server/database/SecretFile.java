package se.stegvis.server.database;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A random secret in a file that only its owner may read. */
public final class SecretFile {

    private static final Logger LOG = LoggerFactory.getLogger(SecretFile.class);

    private SecretFile() {}

    /**
     * The secret in base64, made on first use.
     *
     * @param bytes of randomness in a new secret
     * @throws DatabaseStartException naming the file, what is wrong with it and what to do
     */
    public static synchronized String readOrMake(Path file, int bytes) {
        Path absolute = file.toAbsolutePath();
        try {
            if (!Files.exists(absolute)) {
                byte[] secret = new byte[bytes];
                new SecureRandom().nextBytes(secret);
                OwnerOnlyFiles.createFolder(absolute.getParent());
                OwnerOnlyFiles.write(absolute, Base64.getEncoder().encodeToString(secret));
                LOG.info("A new secret was made in {}; keep a copy apart from the backups", absolute);
            }
            return Files.readString(absolute);
        } catch (CharacterCodingException noText) {
            throw new DatabaseStartException(
                    "The file " + absolute + " holds no secret: it must be text in base64. Put back the one that was"
                            + " kept for this server (docs/operations.md).",
                    noText);
        } catch (IOException unusable) {
            throw new DatabaseStartException(
                    "The secret in the file " + absolute + " can be neither read nor made ("
                            + unusable.getClass().getSimpleName()
                            + "). See that the user that runs the server may read and write the file and its folder,"
                            + " and that there is room on the disk (docs/operations.md).",
                    unusable);
        }
    }
}
