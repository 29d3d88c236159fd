package se.stegvis.server.sync;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.TestPeople;

/** A whole server over a fresh schema of the real database, with the people of {@link TestPeople}. */
final class SyncServer implements AutoCloseable {
    private final Map<String, String> database;
    private final EmbeddedServer server;

    SyncServer() {
        this(TestDatabase.fresh().properties());
    }

    /** @param database settings of its data source */
    SyncServer(Map<String, String> database) {
        this.database = database;
        server = ApplicationContext.run(EmbeddedServer.class, settings(), "test");
        bean(TestPeople.class).settle();
    }

    /** For another server beside this one, over the same database. */
    Map<String, Object> settings() {
        Map<String, Object> properties = new HashMap<>(database);
        properties.put("test.clock", "settable");
        properties.put("stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes");
        properties.put("stegvis.data-key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        properties.put("stegvis.password.memory-kib", "64");
        properties.put("micronaut.server.port", -1);
        return properties;
    }

    <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    Api api() {
        return new Api(server);
    }

    int port() {
        return server.getPort();
    }

    /** A tablet on which that person is logged in. */
    Tablet tablet(String username) {
        return new Tablet(api(), username);
    }

    Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.get("datasources.default.url"),
                database.get("datasources.default.username"),
                database.get("datasources.default.password"));
    }

    /** A number from the database. */
    long count(String sql) {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
