package se.stegvis.server.start;

import io.micronaut.context.env.PropertySource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.stegvis.server.database.FolderName;
import se.stegvis.server.settings.CommandSettings;

/**
 * The options of {@code ./stegvis server} on the command line: {@code --port N} and {@code --data DIR}. All else is
 * configuration (README).
 *
 * @param properties the settings they stand for, before all that is written elsewhere
 * @param program its folder, at which the usual data folder begins
 */
record Options(Map<String, Object> properties, Path program) {
    private static final int HIGHEST_PORT = 65_535;

    /**
     * @param home the folder that relative data folders begin at
     * @throws IllegalArgumentException with one line for the person at the terminal
     */
    static Options read(String[] args, Path home) {
        Map<String, Object> properties = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            String value = i + 1 < args.length ? args[i + 1] : "";
            switch (args[i]) {
                case "--port" -> properties.put("micronaut.server.port", port(value));
                case "--data" -> properties.put("stegvis.data-dir", folder(value));
                default ->
                    throw new IllegalArgumentException(
                            "unknown option '" + args[i] + "': there are --port N and --data DIR");
            }
        }
        return new Options(Map.copyOf(properties), home);
    }

    /** @param data what {@code --data} says; empty text without it */
    static Options of(String data) {
        return read(data.isEmpty() ? new String[0] : new String[] {"--data", data}, home());
    }

    /** The folder of the program. */
    static Path home() {
        return FolderName.read("the folder of the program", System.getProperty("stegvis.home", ""))
                .toAbsolutePath();
    }

    /** The folder that holds when nothing is written. */
    PropertySource usual() {
        return CommandSettings.usual(program);
    }

    /** The port asked for here, else by {@code STEGVIS_PORT}, else 8080; -1 for any. */
    int port() {
        Object asked = properties.get("micronaut.server.port");
        if (asked != null) {
            return (int) asked;
        }
        String written = System.getenv().getOrDefault("STEGVIS_PORT", "8080");
        // A port that is none is named among the other settings.
        return written.matches("\\d{1,5}") && Integer.parseInt(written) <= HIGHEST_PORT ? port(written) : 0;
    }

    /** Micronaut says -1 for "any free port". */
    private static int port(String value) {
        if (value.matches("\\d{1,5}") && Integer.parseInt(value) <= HIGHEST_PORT) {
            return value.equals("0") ? -1 : Integer.parseInt(value);
        }
        throw new IllegalArgumentException("--port takes a number from 0 to " + HIGHEST_PORT);
    }

    private static String folder(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("--data takes a folder");
        }
        return FolderName.read("--data", value).toAbsolutePath().toString();
    }
}
