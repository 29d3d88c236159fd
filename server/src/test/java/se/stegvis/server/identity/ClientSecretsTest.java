package se.stegvis.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the secret of a municipality's client is looked for. */
class ClientSecretsTest {
    @TempDir
    Path data;

    @TempDir
    Path credentials;

    private ClientSecrets secrets() {
        return new ClientSecrets(data, Optional.of(credentials));
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-secret-ekdalen", "secrets_client-secret-ekdalen"})
    void ops9_aCredentialOfSystemdIsReadBeforeTheDataFolder(String name) throws Exception {
        Files.writeString(data.resolve("client-secret-ekdalen"), "of the folder");
        Files.writeString(credentials.resolve(name), "of systemd\n");

        assertThat(secrets().of("ekdalen")).contains("of systemd");
        assertThat(secrets().of("granby")).isEmpty();
    }

    @Test
    void theDataFolderIsReadWithoutACredential() throws Exception {
        Files.writeString(data.resolve("client-secret-ekdalen"), "of the folder\n");

        assertThat(secrets().of("ekdalen")).contains("of the folder");
        assertThat(new ClientSecrets(data, Optional.empty()).of("ekdalen")).contains("of the folder");
    }

    @Test
    void anEmptyFileIsNoSecret() throws Exception {
        Files.writeString(data.resolve("client-secret-ekdalen"), " \n");

        assertThat(secrets().of("ekdalen")).isEmpty();
    }
}
