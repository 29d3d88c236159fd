package se.stegvis.mobile.repository;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The written list of what looks like a secret and is none: {@code path | value | reason}, one a line. A path that
 * ends with {@code /} is a folder.
 */
final class Allowed {

    private record AllowedLine(String file, String value, String reason) {
        boolean covers(String path) {
            return file.endsWith("/") ? path.startsWith(file) : path.equals(file);
        }
    }

    private final List<AllowedLine> lines;
    private final Set<AllowedLine> used = new HashSet<>();

    private Allowed(List<AllowedLine> lines) {
        this.lines = lines;
    }

    static Allowed written() {
        try (InputStream in = Allowed.class.getResourceAsStream("/repository/allowed.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Allowed of(String text) {
        return new Allowed(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Allowed::line)
                .toList());
    }

    private static AllowedLine line(String line) {
        String[] parts = line.split(" \\| ", 3);
        if (parts.length != 3 || parts[2].isBlank()) {
            throw new IllegalArgumentException(
                    "\"" + line + "\" is not 'path | value | reason': write why this may stand there");
        }
        return new AllowedLine(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }

    boolean permits(Suspicion suspicion) {
        for (AllowedLine line : lines) {
            if (line.covers(suspicion.file()) && line.value().equals(suspicion.value())) {
                used.add(line);
                return true;
            }
        }
        return false;
    }

    /** Lines that permitted nothing, to be taken out; call it last. */
    List<String> unused() {
        return lines.stream()
                .filter(line -> !used.contains(line))
                .map(line -> line.file() + " | " + line.value())
                .toList();
    }
}
