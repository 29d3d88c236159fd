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
import se.stegvis.server.support.TestServer;

/**
 * A whole server over a schema of the real database, with the people of {@link TestPeople} and nothing else in it. Shared
 * with the classes before and after ({@link TestServer}) unless it is made by {@link #own}.
 */
public final class SyncServer implements AutoCloseable {
    private final Map<String, String> database;
    private final EmbeddedServer server;
    private final AutoCloseable end;

    public SyncServer() {
        TestServer shared = TestServer.borrow(
                Map.of(), "test", context -> context.getBean(TestPeople.class).settle());
        database = shared.database().properties();
        server = shared.server();
        end = shared;
    }

    /** @param database settings of its data source, and others */
    public SyncServer(Map<String, String> database) {
        this.database = database;
        server = ApplicationContext.run(EmbeddedServer.class, settings(), "test");
        end = server;
        bean(TestPeople.class).settle();
    }

    /** One that no other class gets: for tests that break it, or have it remember what is not in the database. */
    public static SyncServer own() {
        return new SyncServer(TestDatabase.fresh().properties());
    }

    /** For another server beside this one, over the same database. */
    public Map<String, Object> settings() {
        Map<String, Object> properties = new HashMap<>(TestServer.usual());
        properties.putAll(database);
        return properties;
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public Api api() {
        return new Api(server);
    }

    public int port() {
        return server.getPort();
    }

    /** A tablet on which that person is logged in. */
    public Tablet tablet(String username) {
        return new Tablet(api(), username);
    }

    public Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.get("datasources.default.url"),
                database.get("datasources.default.username"),
                database.get("datasources.default.password"));
    }

    /** A number from the database. */
    public long count(String sql) {
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
        try {
            end.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
