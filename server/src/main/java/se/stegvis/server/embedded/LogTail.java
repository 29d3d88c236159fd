package se.stegvis.server.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of MariaDB's own log, to be put in an error message. It holds no statements and no secrets. */
final class LogTail {

    private static final int LINES = 15;

    private LogTail() {}

    static String of(Path log) {
        try {
            var lines =
                    Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
            return "The end of " + log + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()))
                    + remedy(lines.toString());
        } catch (IOException e) {
            return "Its log " + log + " cannot be read: " + e;
        }
    }

    private static String remedy(String log) {
        return log.contains("error while loading shared libraries")
                ? "\nInstall the named system library, or configure another database with DATASOURCES_DEFAULT_URL."
                : "";
    }
}
