package se.stegvis.server.identity;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.server.settings.StegvisSettings;
import se.stegvis.shared.text.VisibleText;

/**
 * The secrets by which providers know this server: the file {@code client-secret-SLUG} among the credentials of systemd
 * ({@code LoadCredential=}), else in the data folder. Without one the server is a public client and proves itself by PKCE
 * alone. It is read at each login, so that one in the data folder is changed without a restart.
 */
@Singleton
class ClientSecrets {
    /** Before the name of each file, when {@code LoadCredential=secrets:FOLDER} takes all files of a folder. */
    private static final String FOLDER = "secrets_";

    private final Path folder;
    private final Optional<Path> credentials;

    /** @param credentials CREDENTIALS_DIRECTORY of the environment, which systemd sets */
    @Inject
    ClientSecrets(StegvisSettings settings, @Nullable @Property(name = "credentials.directory") String credentials) {
        this(settings.dataDir(), Optional.ofNullable(credentials).map(Path::of));
    }

    ClientSecrets(Path folder, Optional<Path> credentials) {
        this.folder = folder;
        this.credentials = credentials;
    }

    /** Empty without a file, or with an empty one. */
    Optional<String> of(String slug) {
        String name = "client-secret-" + slug;
        return Stream.concat(
                        credentials.stream()
                                .flatMap(place -> Stream.of(place.resolve(name), place.resolve(FOLDER + name))),
                        Stream.of(folder.resolve(name)))
                .filter(Files::exists)
                .findFirst()
                .map(ClientSecrets::read)
                .filter(secret -> !secret.isEmpty());
    }

    private static String read(Path file) {
        try {
            return VisibleText.trimmed(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The secret in " + file + " cannot be read", unreadable);
        }
    }
}
