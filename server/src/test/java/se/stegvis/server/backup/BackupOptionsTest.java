package se.stegvis.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.stegvis.server.database.FolderName;
import se.stegvis.server.settings.CommandSettings;

class BackupOptionsTest {
    private static BackupOptions read(String... args) {
        return BackupOptions.read(args, List.of("--to", "--durable-at"), List.of("--fresh"));
    }

    @Test
    void valuesAndSwitchesAreTakenInAnyOrder() {
        BackupOptions options = read("--fresh", "--to", "/away", "--durable-at", "2026-11-25T02:00:00Z");

        assertThat(options.path("--to")).contains(Path.of("/away"));
        assertThat(options.instant("--durable-at")).contains(Instant.parse("2026-11-25T02:00:00Z"));
        assertThat(options.switches()).containsExactly("--fresh");
    }

    @Test
    void ops8_theDataFolderIsThatOfTheOptionElseOfTheSettingElseBesideTheProgram() {
        Path program = Path.of("/program");
        assertThat(read().data(program, CommandSettings.read(program))).isEqualTo(Path.of("/program/data/server"));
        System.setProperty("stegvis.data-dir", "/set");
        System.setProperty("datasources.default.url", "jdbc:mariadb://localhost/set");
        try {
            Map<String, String> variables = CommandSettings.read(program);
            assertThat(read().data(program, variables)).isEqualTo(Path.of("/set"));
            assertThat(read("--data", "/typed").data(program, variables)).isEqualTo(Path.of("/typed"));
            assertThat(variables).containsEntry("DATASOURCES_DEFAULT_URL", "jdbc:mariadb://localhost/set");
        } finally {
            System.clearProperty("stegvis.data-dir");
            System.clearProperty("datasources.default.url");
        }
    }

    @Test
    void ops2_theDataFolderOfTheSettingsIsTaken() {
        Path home = Path.of("/home");
        Map<String, String> settings = Map.of("STEGVIS_DATA_DIR", "/var/lib/stegvis");

        assertThat(FolderName.ofData(Optional.empty(), home, settings)).isEqualTo(Path.of("/var/lib/stegvis"));
        assertThat(FolderName.ofData(Optional.of(Path.of("/asked")), home, settings))
                .isEqualTo(Path.of("/asked"));
        assertThat(FolderName.ofData(Optional.empty(), home, Map.of("STEGVIS_DATA_DIR", "")))
                .isEqualTo(Path.of("/home/data/server"));
    }

    @Test
    void whatIsNotUnderstoodIsNamedWithWhatThereIs() {
        assertThatThrownBy(() -> read("--too", "/away"))
                .hasMessageContaining("'--too'")
                .hasMessageContaining("--to");
        assertThatThrownBy(() -> read("--to")).hasMessage("--to needs a value after it");
        assertThatThrownBy(() -> read("--durable-at", "yesterday").instant("--durable-at"))
                .hasMessageContaining("'yesterday'")
                .hasMessageContaining("2026-11-25T02:00:00Z");
    }
}
