package se.stegvis.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstStartTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

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

    private static void start(TestDatabase database) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("stegvis.data-dir", "target/first-start-data");
        properties.put("micronaut.health.monitor.enabled", "false");
        ApplicationContext.run(properties).close();
    }
}
