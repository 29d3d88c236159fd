package se.stegvis.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations 2: a package without a database backs up with the MariaDB programs of the system. */
@DisabledOnOs(OS.WINDOWS)
class MariaDbBinariesTest {
    @TempDir
    Path usr;

    @ParameterizedTest
    @CsvSource({
        "share/mysql/mysql_system_tables.sql", // Debian 12, MariaDB 10.11
        "share/mariadb/mariadb_system_tables.sql" // Debian 13, MariaDB 11.8
    })
    void ops2_theProgramsOfTheSystemAreFound(String script) throws IOException {
        program("sbin/mariadbd");
        program("bin/mariadb");
        program("bin/mariadb-dump");
        program(script);

        assertThat(MariaDbBinaries.installedIn(usr)).hasValueSatisfying(found -> {
            assertThat(found.server()).isEqualTo(usr.resolve("sbin/mariadbd"));
            assertThat(found.script(SystemTables.FIRST)).isEqualTo(usr.resolve(script));
        });
    }

    @Test
    void ops2_aSystemThatLacksOneOfThemHasNone() throws IOException {
        program("sbin/mariadbd");
        program("bin/mariadb");
        program("share/mysql/mysql_system_tables.sql");

        assertThat(MariaDbBinaries.installedIn(usr)).isEmpty();
        assertThat(BinariesJar.missing()).hasMessageContaining("mariadb-client");
    }

    private void program(String name) throws IOException {
        Path file = usr.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
