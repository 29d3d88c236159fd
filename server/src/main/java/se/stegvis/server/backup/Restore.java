package se.stegvis.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import se.stegvis.server.database.Statements;
import se.stegvis.server.embedded.DatabaseAddress;
import se.stegvis.server.embedded.DatabaseDump;
import se.stegvis.server.embedded.OpenDatabase;

/** Puts a backup into a data folder and begins a new history, so that every tablet sends again what the backup lacks. */
final class Restore {
    private final Path data;
    private final Consumer<String> progress;

    Restore(Path data, Consumer<String> progress) {
        this.data = data;
        this.progress = progress;
    }

    /**
     * @param from    a backup's folder
     * @param fresh   whether a database that is there may be put aside; it is never deleted
     * @param history the new one
     * @throws BackupException when the backup is damaged, or there is a database and {@code fresh} is not given
     */
    void read(Path from, boolean fresh, UUID history, Instant now) throws IOException {
        BackupManifest manifest = BackupManifest.read(from);
        progress.accept("checking " + from);
        manifest.demandUndamaged(from);
        putAside(fresh, now);
        Files.createDirectories(data);
        try (OpenDatabase database = OpenDatabase.started(data)) {
            progress.accept("reading it into " + OpenDatabase.folder(data));
            DumpLoader.load(from, database.address(), new DatabaseDump(data));
            demandSame(manifest, database.address());
            begin(database.address(), history);
        }
    }

    private void putAside(boolean fresh, Instant now) throws IOException {
        Path folder = OpenDatabase.folder(data);
        if (!Files.exists(folder)) {
            return;
        }
        if (!fresh) {
            throw new BackupException(
                    "there is a database in " + folder
                            + " already. Stop its server, then restore with --fresh, which puts it aside; or name another --data.");
        }
        OpenDatabase.demandStopped(data);
        Path aside = folder.resolveSibling("database-before-" + now.getEpochSecond());
        Files.move(folder, aside);
        progress.accept("the former database lies in " + aside + "; delete it when the new one is well");
    }

    /** Begins a new history of the database. */
    static void begin(DatabaseAddress database, UUID history) {
        database.ask(statements -> {
            Installation.begin(statements, history);
            return history;
        });
    }

    private static void demandSame(BackupManifest manifest, DatabaseAddress database) {
        boolean sameVersion = manifest.version().equals(database.ask(Statements::databaseVersion));
        Map<String, TableSums.Sum> found = database.ask(TableSums::of);
        manifest.tables().forEach((table, sum) -> {
            TableSums.Sum restored = found.get(table);
            if (restored == null
                    || restored.rows() != sum.rows()
                    || sameVersion && restored.checksum() != sum.checksum()) {
                throw new BackupException("the table " + table + " is not what was backed up: " + sum + " became "
                        + restored + ". Do not start the server on it; use another backup.");
            }
        });
    }
}
