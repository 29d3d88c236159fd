package se.stegvis.server.start;

import io.micronaut.context.env.AbstractPropertySourceLoader;
import io.micronaut.context.env.PropertySource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.stegvis.server.database.FolderName;

/**
 * The options of {@code ./stegvis server} on the command line: {@code --port N} and {@code --data DIR}. All else is
 * configuration (README).
 *
 * @param properties the settings they stand for, before all that is written elsewhere
 * @param usualFolder of the data, when nothing else names one
 */
record Options(Map<String, Object> properties, String usualFolder) {
    /** After the framework's own defaults and before every setting that somebody writes. */
    private static final int LAST = AbstractPropertySourceLoader.DEFAULT_POSITION + 1;

    private static final int HIGHEST_PORT = 65_535;

    /**
     * @param home the folder that relative data folders begin at
     * @throws IllegalArgumentException with one line for the person at the terminal
     */
    static Options read(String[] args, Path home) {
        Map<String, Object> properties = new HashMap<>();
        String folder = home.resolve("data/server").toString();
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
        return new Options(Map.copyOf(properties), folder);
    }

    /** The folder that holds when nothing is written. */
    PropertySource usual() {
        return PropertySource.of("usual", Map.of("stegvis.data-dir", usualFolder), LAST);
    }

    /** The port asked for here, else by {@code STEGVIS_PORT}, else 8080; -1 for any. */
    int port() {
        Object asked = properties.get("micronaut.server.port");
        if (asked != null) {
            return (int) asked;
        }
        String written = System.getenv().getOrDefault("STEGVIS_PORT", "8080");
        // What is no port is told among the other settings.
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
