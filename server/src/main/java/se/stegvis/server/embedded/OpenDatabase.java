package se.stegvis.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.DatabaseStartException;

/**
 * The server's database for another program than the server: the configured one, else the embedded one, which is used
 * as it runs or started for the time being.
 */
public final class OpenDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);
    private static final String PREFIX = "DATASOURCES_DEFAULT_";

    private final DatabaseAddress address;
    private final Optional<EmbeddedMariaDb> started;

    private OpenDatabase(DatabaseAddress address, Optional<EmbeddedMariaDb> started) {
        this.address = address;
        this.started = started;
    }

    /**
     * @param data        the server's data folder
     * @param environment where {@code DATASOURCES_DEFAULT_URL} and its like may be set
     * @throws DatabaseStartException when there is none in the folder, or it does not start
     */
    public static OpenDatabase of(Path data, Map<String, String> environment) {
        String url = environment.getOrDefault(PREFIX + "URL", "");
        if (!url.isEmpty()) {
            String user = environment.getOrDefault(PREFIX + "USERNAME", "");
            String password = environment.getOrDefault(PREFIX + "PASSWORD", "");
            return new OpenDatabase(DatabaseAddress.of(url, user, password), Optional.empty());
        }
        return used(data);
    }

    /**
     * The embedded database of that data folder, as it runs or started for the time being.
     *
     * @throws DatabaseStartException when there is none in the folder, or it does not start
     */
    static OpenDatabase used(Path data) {
        if (!isIn(data)) {
            throw new DatabaseStartException(
                    "There is no database in " + data + ". Name the server's data folder with --data.");
        }
        return usedOrMade(data);
    }

    /** As {@link #used}; one is made when there is none. */
    static OpenDatabase usedOrMade(Path data) {
        return running(folder(data))
                .map(found -> new OpenDatabase(found, Optional.empty()))
                .orElseGet(() -> started(data));
    }

    /** Starts the embedded database of that data folder, which makes it when there is none. */
    public static OpenDatabase started(Path data) {
        return startedWith(data, data);
    }

    /** As {@link #started}, with programs that are unpacked elsewhere. */
    public static OpenDatabase startedWith(Path data, Path programs) {
        var database = EmbeddedMariaDb.start(folder(data), programs, DatabaseSize.SMALL);
        return new OpenDatabase(
                DatabaseAddress.of(database.url(EmbeddedMariaDb.NAME), EmbeddedMariaDb.NAME, database.password()),
                Optional.of(database));
    }

    /** Whether that data folder holds an embedded database. */
    public static boolean isIn(Path data) {
        return Files.isDirectory(folder(data).resolve("files"));
    }

    /** Where the embedded database of a data folder lies. */
    public static Path folder(Path data) {
        return data.resolve("database").toAbsolutePath().normalize();
    }

    private static Optional<DatabaseAddress> running(Path folder) {
        try {
            var opened = DatabaseFolder.opened(folder);
            Optional<Integer> port = opened.port();
            if (port.isEmpty()) {
                return Optional.empty();
            }
            var address = new DatabaseAddress(
                    "127.0.0.1", port.get(), EmbeddedMariaDb.NAME, EmbeddedMariaDb.NAME, opened.password());
            return answers(address) ? Optional.of(address) : Optional.empty();
        } catch (IOException e) {
            throw new DatabaseStartException("The database folder " + folder + " cannot be read: " + e, e);
        }
    }

    private static boolean answers(DatabaseAddress address) {
        try (Connection connection = address.connection()) {
            return connection.isValid(1);
        } catch (SQLException notRunning) {
            LOG.debug("no database of ours on {}", address, notRunning);
            return false;
        }
    }

    /** @throws DatabaseStartException when a server uses the embedded database of that data folder */
    public static void demandStopped(Path data) {
        running(folder(data)).ifPresent(used -> {
            throw new DatabaseStartException(
                    "The database in " + data + " is used by a running server. Stop that server first.");
        });
    }

    public DatabaseAddress address() {
        return address;
    }

    /** Ends the database if it was started here. */
    @Override
    public void close() {
        started.ifPresent(EmbeddedMariaDb::close);
    }
}
