package se.stegvis.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.embedded.TestDatabase;

/** On the real MariaDB, whose settings a session can change for itself. */
class SettingsCheckTest {
    private final TestDatabase database = TestDatabase.fresh();

    private Map<String, Object> withSession(String variables) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("datasources.default.data-source-properties.sessionVariables", variables);
        return settings;
    }

    @Test
    void serverDoesNotStartOnAnUnsafeDatabaseAndMakesNoTables() throws SQLException {
        var settings = withSession("innodb_snapshot_isolation=OFF");

        assertThatThrownBy(() -> ApplicationContext.run(settings)).satisfies(fault -> assertThat(messages(fault))
                .contains("innodb_snapshot_isolation is 'OFF': set it to ON")
                .contains("docs/operations.md"));

        try (var connection = database.connection();
                var tables = connection.getMetaData().getTables(connection.getCatalog(), null, "installation", null)) {
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void aDatabaseWithLettersThatLoseNamesIsRefused() throws SQLException {
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE CHARACTER SET latin1");
        }

        assertThatThrownBy(() -> ApplicationContext.run(new HashMap<>(database.properties())))
                .satisfies(fault -> assertThat(messages(fault)).contains("character_set_database is 'latin1'"));
    }

    @Test
    void aBenchmarkMayAcceptItByName() {
        var settings = withSession("innodb_snapshot_isolation=OFF");
        settings.put("stegvis.database.accept-not-durable", "true");

        try (var context = ApplicationContext.run(settings)) {
            assertThat(context.containsBean(DataSource.class)).isTrue();
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsToldWithoutItsPassword() {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("datasources.default.password", "not-the-password");

        assertThatThrownBy(() -> ApplicationContext.run(settings))
                .satisfies(fault -> assertThat(messages(fault)).doesNotContain("not-the-password"));
    }

    /** Connector/J 3.5.11 reads the answers of other statements after it has moved a connection (decision 121). */
    @ParameterizedTest
    @ValueSource(strings = {"sequential", "loadbalance", "replication"})
    void g1_anAddressWhoseConnectionsTheDriverMovesIsRefused(String mode) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.computeIfPresent("datasources.default.url", (key, url) -> url.toString()
                .replace("jdbc:mariadb:", "jdbc:mariadb:" + mode + ":"));
        settings.put("stegvis.database.accept-not-durable", "true");

        assertThatThrownBy(() -> ApplicationContext.run(settings)).satisfies(fault -> assertThat(messages(fault))
                .contains("DATASOURCES_DEFAULT_URL begins with 'jdbc:mariadb:" + mode + ":'")
                .contains("docs/operations.md"));
    }

    private static String messages(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .map(cause -> String.valueOf(cause.getMessage()))
                .reduce("", (one, next) -> one + "\n" + next);
    }
}
