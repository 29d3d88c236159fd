package se.stegvis.server;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rooms of this module as the tables of ARCHITECTURE.md give them: {@code | `module.room` | rooms it may use | … |}.
 * A row {@code `module.web.*`} adds to the rows of all rooms inside {@code web}. Each module has this class, because
 * the modules share no test code.
 */
final class Rooms {
    private static final Path PAGE = Path.of("../ARCHITECTURE.md");
    private static final Pattern ROW = Pattern.compile("\\| `server\\.([\\w.*]+)` \\| ([^|]*) \\|.*");
    private static final Pattern NAME = Pattern.compile("[\\w.]+");

    private Rooms() {}

    /** Holds when every class is in a room of the page and uses only the rooms of its row. */
    static ArchRule rule() throws IOException {
        Map<String, List<String>> rows = rows();
        LayeredArchitecture rule = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                // The description of the pages as a whole: a package without a class.
                .ensureAllClassesAreContainedInArchitectureIgnoring("se.stegvis.server.web");
        List<String> rooms =
                rows.keySet().stream().filter(room -> !room.endsWith("*")).toList();
        for (String room : rooms) {
            rule = rule.layer(room).definedBy("se.stegvis.server." + room);
        }
        for (String room : rooms) {
            String[] uses = Stream.of(room, room.replaceFirst("\\w+$", "*"))
                    .flatMap(row -> rows.getOrDefault(row, List.of()).stream())
                    .distinct()
                    .toArray(String[]::new);
            rule = uses.length == 0
                    ? rule.whereLayer(room).mayNotAccessAnyLayer()
                    : rule.whereLayer(room).mayOnlyAccessLayers(uses);
        }
        return rule.because(
                "ARCHITECTURE.md, \"Rooms and what they may touch\", names the rooms of each module and what each"
                        + " may use: give a new package a row, remove the row of a package that is gone, and name a room in"
                        + " \"may use\" only if no circle comes of it");
    }

    private static Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(PAGE)) {
            lines.map(ROW::matcher).filter(Matcher::matches).forEach(row -> {
                List<String> uses = NAME.matcher(row.group(2))
                        .results()
                        .map(use -> use.group())
                        .toList();
                if (rows.put(row.group(1), uses) != null) {
                    throw new IllegalStateException(
                            "ARCHITECTURE.md has two rows for server." + row.group(1) + ": remove one");
                }
            });
        }
        return rows;
    }
}
