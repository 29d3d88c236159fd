package se.stegvis.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.jdbc.DataSourceResolver;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseStartTest {

    @TempDir
    private Path folder;

    @Test
    void serverWithoutConfiguredDatabaseStartsItsOwnAndEndsIt() throws SQLException {
        long pid;
        try (var context = ApplicationContext.run(Map.of("stegvis.data-dir", folder.toString()))) {
            pid = context.getBean(EmbeddedMariaDb.class).pid();
            assertThat(version(context)).startsWith("11.4").contains("MariaDB");
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
    }

    @Test
    void configuredDatabaseIsUsedAndNoneStarted() throws SQLException {
        var settings = new HashMap<String, Object>(TestDatabase.fresh().properties());
        settings.put("stegvis.data-dir", folder.toString());
        try (var context = ApplicationContext.run(settings)) {
            assertThat(version(context)).contains("MariaDB");
            assertThat(context.containsBean(EmbeddedMariaDb.class)).isFalse();
            assertThat(folder.toFile().list())
                    .as("the keys of an empty database, and no database")
                    .containsExactlyInAnyOrder("data-key", "jwt-secret");
        }
    }

    @Test
    void dataSourceThatIsOffStartsNoDatabase() {
        try (var context = ApplicationContext.run(
                Map.of("datasources.default.enabled", false, "stegvis.data-dir", folder.toString()))) {
            assertThat(context.containsBean(EmbeddedMariaDb.class)).isFalse();
            assertThat(folder.toFile().list()).as("the key of tokens alone").containsExactly("jwt-secret");
        }
    }

    @Test
    void insertsGoInBulkAndUpdatesAreCounted() throws SQLException {
        var settings = new HashMap<String, Object>(TestDatabase.fresh().properties());
        try (var context = ApplicationContext.run(settings);
                var connection = real(context).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE counted (id INT PRIMARY KEY, word VARCHAR(9))");
            statement.execute("INSERT INTO counted VALUES (2, 'a')");
            // Only the bulk protocol does not tell which row an INSERT IGNORE left out.
            assertThat(batch(connection, "INSERT IGNORE INTO counted VALUES (?, 'a')", 1, 2))
                    .containsExactly(Statement.SUCCESS_NO_INFO, Statement.SUCCESS_NO_INFO);
            assertThat(batch(connection, "UPDATE counted SET word = 'b' WHERE id = ?", 2, 3))
                    .containsExactly(1, 0);
        }
    }

    private static int[] batch(Connection connection, String sql, int... ids) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int id : ids) {
                statement.setInt(1, id);
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    private static DataSource real(ApplicationContext context) {
        return context.getBean(DataSourceResolver.class).resolve(context.getBean(DataSource.class));
    }

    private static String version(ApplicationContext context) throws SQLException {
        try (var connection = real(context).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT version()")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
