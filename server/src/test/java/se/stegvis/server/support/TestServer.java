package se.stegvis.server.support;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.process.LoadedProcesses;

/**
 * A running server that test classes use one after another: started once for its settings, with the rows it had then at
 * the beginning of each class. Starting one and filling it takes seconds, putting its rows back takes milliseconds.
 * A class that breaks it, or has it remember what is not in the database, starts its own.
 */
public final class TestServer implements AutoCloseable {
    private static final Map<Object, List<TestServer>> IDLE = new HashMap<>();

    private final Object kind;
    private final TestDatabase database;
    private final EmbeddedServer server;
    private final SavedRows rows;

    private TestServer(Object kind, TestDatabase database, EmbeddedServer server) {
        this.kind = kind;
        this.database = database;
        this.server = server;
        this.rows = SavedRows.of(database);
    }

    /** The settings of every server in tests: a clock that stands still, secrets of its own, cheap hashes. */
    public static Map<String, Object> usual() {
        return Map.of(
                "test.clock", "settable",
                "micronaut.server.port", -1,
                "stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes",
                "stegvis.data-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                "stegvis.password.memory-kib", "64",
                "stegvis.reminders.scheduled", "false");
    }

    /**
     * An idle server of that kind, or a new one.
     *
     * @param more settings beside the usual ones
     * @param environment of Micronaut
     * @param fill puts people in; done once for each server
     */
    public static TestServer borrow(Map<String, Object> more, String environment, Consumer<ApplicationContext> fill) {
        Object kind = List.of(more, environment);
        synchronized (IDLE) {
            List<TestServer> idle = IDLE.getOrDefault(kind, List.of());
            if (!idle.isEmpty()) {
                return idle.remove(idle.size() - 1).renewed();
            }
        }
        TestDatabase database = TestDatabase.fresh();
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.putAll(usual());
        settings.putAll(more);
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, settings, environment);
        TestDatabase.closeBeforeItEnds(server);
        fill.accept(server.getApplicationContext());
        return new TestServer(kind, database, server);
    }

    private TestServer renewed() {
        rows.putBack();
        LoadedProcesses.forget(context());
        if (context().containsBean(SettableClock.class)) {
            context().getBean(SettableClock.class).reset();
        }
        return this;
    }

    public EmbeddedServer server() {
        return server;
    }

    public TestDatabase database() {
        return database;
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    /** The next class may have it. */
    @Override
    public void close() {
        synchronized (IDLE) {
            IDLE.computeIfAbsent(kind, any -> new ArrayList<>()).add(this);
        }
    }

    /** The rows of a schema, kept in a second one. */
    private record SavedRows(TestDatabase schema, TestDatabase copy, List<String> filled) {
        /** The name of the installation, which a server reads once, and what Flyway has done. */
        private static final String KEPT = "'installation', 'flyway_schema_history'";

        static SavedRows of(TestDatabase schema) {
            TestDatabase copy = TestDatabase.fresh();
            List<String> filled = new ArrayList<>();
            try (Connection connection = schema.connection();
                    Statement statement = connection.createStatement()) {
                for (String table : tables(connection)) {
                    if (isFilled(statement, table)) {
                        statement.execute("CREATE TABLE " + copy.name() + "." + table + " LIKE " + table);
                        copy(statement, schema.name(), copy.name(), table);
                        filled.add(table);
                    }
                }
                return new SavedRows(schema, copy, List.copyOf(filled));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        void putBack() {
            try (Connection connection = schema.connection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (String table : tables(connection)) {
                    if (isFilled(statement, table)) {
                        statement.execute("DELETE FROM " + table);
                    }
                }
                for (String table : filled) {
                    copy(statement, copy.name(), schema.name(), table);
                }
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static List<String> tables(Connection connection) throws SQLException {
            List<String> tables = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                            + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                            + " AND table_name NOT IN (" + KEPT + ")")) {
                while (row.next()) {
                    tables.add(Objects.requireNonNull(row.getString(1)));
                }
            }
            return tables;
        }

        /** All columns but those that the database works out itself. */
        private static void copy(Statement statement, String from, String to, String table) throws SQLException {
            String columns;
            try (var row = statement.executeQuery("SELECT GROUP_CONCAT(CONCAT('`', column_name, '`'))"
                    + " FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table
                    + "' AND COALESCE(generation_expression, '') = ''")) {
                row.next();
                columns = row.getString(1);
            }
            statement.execute("INSERT INTO " + to + "." + table + " (" + columns + ") SELECT " + columns + " FROM "
                    + from + "." + table);
        }

        private static boolean isFilled(Statement statement, String table) throws SQLException {
            try (var row = statement.executeQuery("SELECT 1 FROM " + table + " LIMIT 1")) {
                return row.next();
            }
        }
    }
}
