package se.stegvis.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstStartTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** The last one in {@code releases/0.2.0.sql.gz}. */
    private static final int LAST_RELEASED = 84;

    private static final Pattern TAKES_AWAY =
            Pattern.compile("(?i)\\bDROP\\s+(COLUMN|TABLE)\\b|\\bRENAME\\b|\\bCHANGE\\s+COLUMN\\b|\\bMODIFY\\b");
    private static final Pattern NOT_FILLED =
            Pattern.compile("(?i)\\bADD\\s+COLUMN\\b(?![^,;]*\\bDEFAULT\\b)[^,;]*\\sNOT\\s+NULL\\b");

    /**
     * The state that a kill in the midst of the first file leaves: its first tables, and nothing in the history of
     * migrations.
     */
    @Test
    void aServerKilledWhileMakingItsTablesStartsAgain() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        start(database);
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM flyway_schema_history");
            statement.execute("DROP TABLE care_record, follow_up, audit_entry, care_case");
        }

        start(database);

        try (var connection = database.connection();
                var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM care_record")) {
            assertThat(rows.next()).isTrue();
        }
    }

    @Test
    void everyTableMayBeThereAlready() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContainPattern("(?i)CREATE TABLE (?!IF NOT EXISTS)");
            }
        }
    }

    /**
     * Two servers of different versions work on one database while they are changed one after another, so a migration only
     * adds (docs/operations.md). A migration that takes away comes a release later and says so in a line {@code -- contract: reason}.
     */
    @Test
    void ops12_aMigrationAfterTheLastReleaseLeavesTheServersBeforeItWorking() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.filter(one -> version(one) > LAST_RELEASED).toList()) {
                String text = Files.readString(file);
                if (!text.contains("-- contract: ")) {
                    text = text.replaceAll("--.*", "");
                    assertThat(TAKES_AWAY.matcher(text).results().map(MatchResult::group))
                            .as("%s: add beside it, and take away in a later release", file)
                            .isEmpty();
                    assertThat(NOT_FILLED.matcher(text).results().map(MatchResult::group))
                            .as("%s: a server that does not know the column cannot fill it: give it a DEFAULT", file)
                            .isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE account DROP COLUMN email;",
                "ALTER TABLE account\n  RENAME COLUMN email TO mail;",
                "DROP TABLE mail;",
                "ALTER TABLE account MODIFY email VARCHAR(10) NOT NULL;"
            })
    void ops12_whatTakesAwayIsRecognized(String text) {
        assertThat(TAKES_AWAY.matcher(text).find()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'ALTER TABLE a ADD COLUMN b INT NOT NULL;', true",
        "'ALTER TABLE a ADD COLUMN IF NOT EXISTS b INT NOT NULL, ADD COLUMN c INT NOT NULL DEFAULT 0;', true",
        "'ALTER TABLE a ADD COLUMN IF NOT EXISTS b INT NOT NULL DEFAULT 0;', false",
        "'ALTER TABLE a ADD COLUMN IF NOT EXISTS b INT NULL;', false"
    })
    void ops12_aColumnThatNobodyFillsIsRecognized(String text, boolean found) {
        assertThat(NOT_FILLED.matcher(text).find()).isEqualTo(found);
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"));
    }

    private static void start(TestDatabase database) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("stegvis.data-dir", "target/first-start-data");
        properties.put("micronaut.health.monitor.enabled", "false");
        ApplicationContext.run(properties).close();
    }
}
