package se.stegvis.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one MariaDB that all test classes of a run share, started by the first that asks, ended with the JVM. Each test
 * class takes a schema of its own:
 *
 * <pre>{@code
 * @MicronautTest(transactional = false)
 * @TestInstance(TestInstance.Lifecycle.PER_CLASS)
 * class IntakeTest implements TestPropertyProvider {
 *     private final TestDatabase database = TestDatabase.fresh();
 *
 *     @Override
 *     public Map<String, String> getProperties() {
 *         return database.properties();
 *     }
 * }
 * }</pre>
 *
 * <p>Without Micronaut: {@code try (var connection = TestDatabase.fresh().connection())}. A new schema is empty; Flyway
 * fills it when the context starts.
 */
public final class TestDatabase {

    private static final AtomicInteger TAKEN = new AtomicInteger();
    /** Four gigabytes: two processes with their schemas, and the rest of the machine. */
    private static final long PLENTY = 4L << 30;

    private static final Queue<AutoCloseable> BEFORE_IT_ENDS = new ConcurrentLinkedQueue<>();
    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A new empty schema. */
    public static TestDatabase fresh() {
        var database = new TestDatabase(EmbeddedMariaDb.NAME + "_t_" + TAKEN.incrementAndGet());
        try (var connection = Shared.open(EmbeddedMariaDb.NAME);
                var statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE DATABASE " + database.name + " CHARACTER SET utf8mb4");
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The settings that point a Micronaut context at this schema, with a small pool. */
    public Map<String, String> properties() {
        return Map.of(
                "datasources.default.url",
                Shared.SERVER.url(name),
                "datasources.default.username",
                EmbeddedMariaDb.NAME,
                "datasources.default.password",
                Shared.SERVER.password(),
                "datasources.default.maximum-pool-size",
                "8",
                "datasources.default.minimum-idle",
                "1");
    }

    /** Closed when the run ends, before the database that it uses. */
    public static void closeBeforeItEnds(AutoCloseable user) {
        BEFORE_IT_ENDS.add(user);
    }

    public String name() {
        return name;
    }

    /** A connection of its own to this schema; the caller closes it. */
    public Connection connection() throws SQLException {
        return Shared.open(name);
    }

    /** Where the MariaDB programs are unpacked, for tests that start databases of their own. */
    public static Path programs() {
        return Path.of("target", "database-programs").toAbsolutePath();
    }

    /** Started when first touched. */
    private static final class Shared {
        private static final EmbeddedMariaDb SERVER = started();

        private static EmbeddedMariaDb started() {
            Path folder = folder();
            var server = EmbeddedMariaDb.start(folder.resolve("database"), programs(), DatabaseSize.SMALL);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder), "test-database-end"));
            return server;
        }

        /** In memory where there is plenty of it: a schema is some fifty files, each synced when it is made. */
        private static Path folder() {
            Path memory = Path.of("/dev/shm");
            boolean roomy = Files.isWritable(memory) && memory.toFile().getUsableSpace() > PLENTY;
            Path target = Path.of("target", "database").toAbsolutePath();
            try {
                return Files.createTempDirectory(roomy ? memory : Files.createDirectories(target), "stegvis-tests");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void end(EmbeddedMariaDb server, Path folder) {
            BEFORE_IT_ENDS.forEach(Shared::close);
            server.close();
            try {
                FolderTree.delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(AutoCloseable user) {
            try {
                user.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private static Connection open(String database) throws SQLException {
            return DriverManager.getConnection(
                    SERVER.url(database) + "?useBulkStmtsForInserts=true&useServerPrepStmts=true",
                    EmbeddedMariaDb.NAME,
                    SERVER.password());
        }
    }
}
