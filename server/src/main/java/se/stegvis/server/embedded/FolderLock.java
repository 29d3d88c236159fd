package se.stegvis.server.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import se.stegvis.server.database.DatabaseStartException;

/** Holds a database folder for one process; the system gives it back if the process dies. */
final class FolderLock implements AutoCloseable {

    private static final int SECONDS_FOR_THE_FORMER_TO_END = 60;
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the folder, waiting for a MariaDB whose server has just died to end. */
    static FolderLock taken(DatabaseFolder folder) throws IOException {
        var channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw held(folder);
            }
            awaitEndOfFormer(folder);
            return new FolderLock(channel);
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw held(folder);
        } catch (IOException | DatabaseStartException e) {
            channel.close();
            throw e;
        }
    }

    private static void awaitEndOfFormer(DatabaseFolder folder) throws IOException {
        var former = former(folder);
        if (former.isEmpty()) {
            return;
        }
        try {
            former.get().onExit().get(SECONDS_FOR_THE_FORMER_TO_END, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new DatabaseStartException(
                    "MariaDB with process id " + former.get().pid() + " still uses " + folder.root()
                            + " though its server is gone. End that process and start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartException("Interrupted while waiting for " + folder.root(), e);
        }
    }

    /** The id in the file may by now belong to another program; only one that serves this folder counts. */
    private static Optional<ProcessHandle> former(DatabaseFolder folder) throws IOException {
        if (!Files.exists(folder.pidFile())) {
            return Optional.empty();
        }
        String pid = Files.readString(folder.pidFile()).strip();
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid)).filter(process -> serves(process, folder));
    }

    private static boolean serves(ProcessHandle process, DatabaseFolder folder) {
        var arguments = process.info().arguments();
        if (arguments.isPresent()) {
            String files = ServerCommand.filesFlag(folder);
            return Arrays.asList(arguments.get()).contains(files);
        }
        return process.info()
                .command()
                .filter(name -> name.matches(".*(mariadbd|mysqld)(\\.exe)?"))
                .isPresent();
    }

    private static DatabaseStartException held(DatabaseFolder folder) {
        return new DatabaseStartException("The database folder " + folder.root()
                + " is used by another running server. Stop that server, or give this one a folder of its own"
                + " with STEGVIS_DATA_DIR, or let both use one database with DATASOURCES_DEFAULT_URL.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
