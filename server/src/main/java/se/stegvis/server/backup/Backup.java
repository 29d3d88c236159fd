package se.stegvis.server.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import se.stegvis.server.database.OwnerOnlyFiles;
import se.stegvis.server.database.Statements;
import se.stegvis.server.embedded.DatabaseAddress;
import se.stegvis.server.embedded.DatabaseDump;
import se.stegvis.server.embedded.OpenDatabase;

/**
 * Copies the whole database as of one moment while the server runs, then proves the copy: it is read into an empty
 * database, its tables are summed, and nothing that was acknowledged early enough may be missing.
 */
final class Backup {
    /**
     * A push is stamped when it begins and seen when it commits; clocks of several servers differ. Far more than both.
     */
    static final Duration MARGIN = Duration.ofHours(1);

    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern(
                    "'stegvis-'yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final DatabaseAddress source;
    private final Path programs;
    private final Consumer<String> progress;

    Backup(DatabaseAddress source, Path programs, Consumer<String> progress) {
        this.source = source;
        this.programs = programs;
        this.progress = progress;
    }

    /**
     * The folder of the new backup inside {@code to}. A run that fails leaves one whose name ends in {@code .half}.
     *
     * @throws BackupException when the copy is not good; the tablets are not notified
     */
    Path write(Path to, Instant now) throws IOException {
        Path folder = to.toAbsolutePath().normalize().resolve(FOLDER.format(now));
        Path half = folder.resolveSibling(folder.getFileName() + ".half");
        if (Files.exists(folder) || Files.exists(half)) {
            throw new BackupException(folder + " is there already: wait a second and begin again");
        }
        Instant durable = now.minus(MARGIN);
        OwnerOnlyFiles.createFolder(half);
        UUID history = source.ask(Installation::history);
        DatabaseDump dump = new DatabaseDump(programs);
        progress.accept("copying " + source);
        copy(dump, half.resolve(BackupManifest.STATEMENTS));
        progress.accept("reading the copy into an empty database");
        proved(dump, half, history, durable, source.ask(live -> IntakeTotals.before(live, durable)));
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private void copy(DatabaseDump dump, Path file) throws IOException {
        OwnerOnlyFiles.write(file, "");
        try (OutputStream out = new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16)) {
            dump.write(source, out);
        }
        SafeFile.sync(file);
    }

    private void proved(DatabaseDump dump, Path half, UUID history, Instant durable, IntakeTotals acknowledged)
            throws IOException {
        Path trial = half.resolve("trial");
        OwnerOnlyFiles.createFolder(trial);
        try (OpenDatabase empty = OpenDatabase.startedWith(trial, programs)) {
            DumpLoader.load(half, empty.address(), dump);
            DatabaseAddress copied = empty.address();
            if (!copied.ask(statements -> IntakeTotals.before(statements, durable))
                    .holdsAllOf(acknowledged)) {
                throw new BackupException("the copy in " + half + " lacks something that the database has held for "
                        + MARGIN.toHours() + " hours. Keep the older backups, and look at the database's log.");
            }
            new BackupManifest(
                            history,
                            durable,
                            SafeFile.sha256(half.resolve(BackupManifest.STATEMENTS)),
                            copied.ask(Statements::databaseVersion),
                            copied.ask(TableSums::of))
                    .write(half);
        }
        remove(trial);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
