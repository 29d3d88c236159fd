package se.stegvis.server.backup;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.stegvis.server.database.FolderName;
import se.stegvis.server.settings.CommandSettings;

/**
 * The options of {@code backup} or {@code restore}.
 *
 * @param values   of the options that take one
 * @param switches the options that stand alone
 */
record BackupOptions(Map<String, String> values, Set<String> switches) {

    /**
     * @param withValue options that take a value; {@code --data} always is one
     * @param alone     options that do not
     * @throws IllegalArgumentException naming what was not understood
     */
    static BackupOptions read(String[] args, List<String> withValue, List<String> alone) {
        Map<String, String> values = new HashMap<>();
        Set<String> switches = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(args));
        while (!left.isEmpty()) {
            String option = left.pop();
            if (alone.contains(option)) {
                switches.add(option);
            } else if (withValue.contains(option) || option.equals("--data")) {
                values.put(option, value(option, left));
            } else {
                throw new IllegalArgumentException("unknown option '" + option + "': there are --data, "
                        + String.join(", ", withValue) + (alone.isEmpty() ? "" : ", " + String.join(", ", alone)));
            }
        }
        return new BackupOptions(Map.copyOf(values), Set.copyOf(switches));
    }

    private static String value(String option, Deque<String> left) {
        if (left.isEmpty() || left.peek().isBlank()) {
            throw new IllegalArgumentException(option + " needs a value after it");
        }
        return left.pop();
    }

    Optional<Path> path(String option) {
        return Optional.ofNullable(values.get(option))
                .map(written -> FolderName.read(option, written))
                .map(path -> path.toAbsolutePath().normalize());
    }

    Optional<Instant> instant(String option) {
        try {
            return Optional.ofNullable(values.get(option)).map(Instant::parse);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    option + " is '" + values.get(option) + "': give an instant such as 2026-11-25T02:00:00Z",
                    unreadable);
        }
    }

    /**
     * The server's data folder.
     *
     * @param variables as {@link CommandSettings#read} gives them
     */
    Path data(Path home, Map<String, String> variables) {
        return FolderName.ofData(path("--data"), home, variables);
    }
}
