package se.stegvis.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.embedded.OpenDatabase;
import se.stegvis.server.settings.CommandSettings;
import se.stegvis.server.settings.ProductVersion;
import se.stegvis.server.settings.ProgramName;

/**
 * {@code ./stegvis backup}: copies the database and proves the copy ({@code --to}); notifies the tablets of the changes
 * that are safe off the machine ({@code --away}, {@code --durable-at}).
 */
public final class BackupMain {
    private static final List<String> OPTIONS = List.of("--to", "--away", "--durable-at");

    private final Path data;
    private final Map<String, String> variables;

    private BackupMain(Path data, Map<String, String> variables) {
        this.data = data;
        this.variables = variables;
    }

    public static void main(String[] args) {
        if (ProductVersion.asked(args, System.out)) {
            return;
        }
        Terminal.run(() -> {
            BackupOptions options = BackupOptions.read(args, OPTIONS, List.of());
            if (options.values().keySet().stream().filter(OPTIONS::contains).count() != 1) {
                throw new IllegalArgumentException("give one of --to DIR, --away DIR and --durable-at INSTANT");
            }
            Map<String, String> variables = CommandSettings.read(Terminal.home());
            new BackupMain(options.data(Terminal.home(), variables), variables)
                    .run(options, Clock.systemUTC().instant());
        });
    }

    private void run(BackupOptions options, Instant now) throws IOException {
        try (OpenDatabase database = OpenDatabase.of(data, variables)) {
            if (options.path("--to").isPresent()) {
                copied(database, options.path("--to").get(), now);
            } else if (options.path("--away").isPresent()) {
                Path folder = options.path("--away").get();
                BackupManifest.read(folder).demandUndamaged(folder);
                away(database, folder);
            } else {
                durable(database, options.instant("--durable-at").orElseThrow(), now);
            }
        }
    }

    private void copied(OpenDatabase database, Path to, Instant now) throws IOException {
        Files.createDirectories(to);
        Path folder = new Backup(database.address(), data, Terminal::progress).write(to, now);
        System.out.println(folder);
        if (Files.isDirectory(OpenDatabase.folder(data))
                && Files.getFileStore(folder).equals(Files.getFileStore(data))) {
            Terminal.progress("this lies on the same disk as the database. Copy it off the machine, then say" + " "
                    + ProgramName.COMMAND + " backup --away COPY: until then tablets keep what they have sent.");
        } else if (!variables.getOrDefault("DATASOURCES_DEFAULT_URL", "").isEmpty()) {
            Terminal.progress("when it is not on the database's machine, say " + ProgramName.COMMAND + " backup --away "
                    + folder);
        } else {
            away(database, folder);
        }
    }

    private static void away(OpenDatabase database, Path folder) throws IOException {
        BackupManifest manifest = BackupManifest.read(folder);
        tell(database, manifest.history(), manifest.durable());
    }

    /** For backups by other means, of the database as it is now. */
    private static void durable(OpenDatabase database, Instant durable, Instant now) {
        if (durable.isAfter(now.minus(Backup.MARGIN))) {
            throw new IllegalArgumentException("--durable-at must be " + Backup.MARGIN.toHours()
                    + " hours or more before now: give the moment at which the backup began, less an hour");
        }
        tell(database, database.address().ask(Installation::history), durable);
    }

    private static void tell(OpenDatabase database, UUID history, Instant durable) {
        if (!database.address().ask(statements -> Installation.writtenOff(statements, history, durable))) {
            throw new BackupException(
                    "this backup is of another life of the database: it was restored since." + " Take a new backup.");
        }
        Terminal.progress("tablets may let go of what was acknowledged before " + durable);
    }
}
