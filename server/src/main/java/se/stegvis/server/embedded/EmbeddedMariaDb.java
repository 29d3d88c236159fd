package se.stegvis.server.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.database.DatabaseStartException;
import se.stegvis.server.database.OwnerOnlyFiles;

/**
 * The MariaDB that comes with the server: one process on a free loopback port, over a folder that persists. It ends at
 * {@link #close()} and when this process dies. Databases whose names start with {@code stegvis} belong to its user.
 */
public final class EmbeddedMariaDb implements AutoCloseable {

    /** The user and the database. */
    public static final String NAME = "stegvis";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final int START_TRIES = 3;
    private static final int ANSWER_TRIES = 6_000;
    private static final int TRY_MILLISECONDS = 20;

    private final FolderLock lock;
    private final ServerProcess process;
    private final int port;
    private final String password;

    private EmbeddedMariaDb(FolderLock lock, ServerProcess process, int port, String password) {
        this.lock = lock;
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database and waits until it answers. The first start makes it, and unpacks the programs.
     *
     * @param folder   of the database, made if missing; may hold spaces and any letters
     * @param programs where the programs are unpacked to a folder named by their version; many databases may share it
     * @param size     memory and log
     * @throws DatabaseStartException if the folder is used by another server, or MariaDB does not start
     */
    public static EmbeddedMariaDb start(Path folder, Path programs, DatabaseSize size) {
        try {
            var opened = DatabaseFolder.opened(folder);
            var lock = FolderLock.taken(opened);
            try {
                var binaries = MariaDbBinaries.foundOrUnpackedIn(programs);
                SystemTables.installed(binaries, opened, size);
                return startLocked(opened, binaries, size, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseStartException("The database folder " + folder + " cannot be used: " + e, e);
        }
    }

    private static EmbeddedMariaDb startLocked(
            DatabaseFolder folder, MariaDbBinaries binaries, DatabaseSize size, FolderLock lock) throws IOException {
        String password = folder.password();
        OwnerOnlyFiles.write(folder.firstStatements(), BootstrapStatements.of(password));
        try {
            for (int tries = 1; ; tries++) {
                int port = freePort();
                var process = ServerProcess.started(ServerCommand.serve(binaries, folder, size, port), folder.log());
                var database = new EmbeddedMariaDb(lock, process, port, password);
                if (database.answers()) {
                    OwnerOnlyFiles.write(folder.portFile(), Integer.toString(port));
                    LOG.info("MariaDB serves {} on port {}, process {}", folder.root(), port, process.pid());
                    return database;
                }
                process.close();
                if (tries == START_TRIES || !portWasTaken(folder.log())) {
                    throw new DatabaseStartException("MariaDB did not start. " + LogTail.of(folder.log()));
                }
            }
        } finally {
            Files.deleteIfExists(folder.firstStatements());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean portWasTaken(Path log) {
        return LogTail.of(log).contains("Bind on TCP/IP port");
    }

    private boolean answers() {
        try {
            for (int tries = 0; tries < ANSWER_TRIES; tries++) {
                if (process.endedWithin(TRY_MILLISECONDS)) {
                    return false;
                }
                if (connects()) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            process.close();
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Interrupted while MariaDB started.", e);
        }
    }

    private boolean connects() {
        try (var connection = DriverManager.getConnection(url(NAME), NAME, password)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            LOG.trace("MariaDB does not answer yet", e);
            return false;
        }
    }

    /**
     * The JDBC address of a database here.
     *
     * @param database name, starting with {@link #NAME}
     */
    public String url(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    /** The password of the user {@link #NAME}; not to be logged. */
    public String password() {
        return password;
    }

    /** The process id of MariaDB. */
    public long pid() {
        return process.pid();
    }

    /** Ends MariaDB in good order and gives the folder back. */
    @Override
    public void close() {
        process.close();
        try {
            lock.close();
        } catch (IOException e) {
            LOG.warn("The lock of the database folder could not be closed; it ends with this process", e);
        }
    }
}
