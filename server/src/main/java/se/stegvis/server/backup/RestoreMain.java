package se.stegvis.server.backup;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.embedded.OpenDatabase;
import se.stegvis.server.settings.CommandSettings;
import se.stegvis.server.settings.ProductVersion;

/** {@code ./stegvis restore}: a backup into a data folder, or a new history for a database restored by other means. */
public final class RestoreMain {
    private RestoreMain() {}

    public static void main(String[] args) {
        if (ProductVersion.asked(args, System.out)) {
            return;
        }
        Terminal.run(() -> {
            BackupOptions options = BackupOptions.read(args, List.of("--from"), List.of("--fresh", "--done"));
            Map<String, String> variables = CommandSettings.read(Terminal.home());
            Path data = options.data(Terminal.home(), variables);
            UUID history = UuidCreator.getTimeOrderedEpoch();
            if (options.switches().contains("--done") == options.path("--from").isPresent()) {
                throw new IllegalArgumentException("give --from DIR, or --done for a database restored by other means");
            }
            if (options.path("--from").isPresent()) {
                demandNoOther(variables);
                new Restore(data, Terminal::progress)
                        .read(
                                options.path("--from").get(),
                                options.switches().contains("--fresh"),
                                history,
                                Clock.systemUTC().instant());
            } else {
                begin(data, variables, history);
            }
            Terminal.progress("a new history has begun: each tablet sends again what it holds, at its next contact."
                    + " Repeat what the backup does not know: erasures, revoked tablets, people who left"
                    + " (docs/operations.md).");
        });
    }

    private static void begin(Path data, Map<String, String> variables, UUID history) {
        try (OpenDatabase database = OpenDatabase.of(data, variables)) {
            Restore.begin(database.address(), history);
        }
    }

    private static void demandNoOther(Map<String, String> variables) {
        if (!variables.getOrDefault("DATASOURCES_DEFAULT_URL", "").isEmpty()) {
            throw new IllegalArgumentException("DATASOURCES_DEFAULT_URL names a database of yours, and --from fills the"
                    + " built-in one. Read the backup with MariaDB's own tools, then say --done (docs/operations.md).");
        }
    }
}
