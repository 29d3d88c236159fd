package se.stegvis.server.identity;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.shared.text.VisibleText;

/**
 * The secrets by which providers know this server: the file {@code client-secret-SLUG} of the data folder. Without one the
 * server is a public client and proves itself by PKCE alone. It is read at each login, so that it is changed without a restart.
 */
@Singleton
class ClientSecrets {
    private final Path folder;

    ClientSecrets(StegvisSettings settings) {
        this.folder = settings.dataDir();
    }

    Optional<String> of(String slug) {
        Path file = folder.resolve("client-secret-" + slug);
        try {
            return Files.exists(file)
                    ? Optional.of(VisibleText.trimmed(Files.readString(file))).filter(secret -> !secret.isEmpty())
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret in " + file + " cannot be read", unreadable);
        }
    }
}
