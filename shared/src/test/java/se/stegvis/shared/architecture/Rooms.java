package se.stegvis.shared.architecture;

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
 * The rooms of a module as its table of ARCHITECTURE.md gives them: {@code | `module.room` | rooms it may use | … |}. A
 * row {@code `module.web.*`} adds to the rows of all rooms inside {@code web}.
 */
public final class Rooms {
    private static final Pattern NAME = Pattern.compile("[\\w.]+");

    private Rooms() {}

    /**
     * Holds when every class is in a room of the page and uses only the rooms of its row.
     *
     * @param module the last part of its package, such as {@code server}
     * @param roomless packages that only describe those inside them
     */
    public static ArchRule rule(String module, String... roomless) throws IOException {
        String root = "se.stegvis." + module + ".";
        Map<String, List<String>> rows = rows(module);
        LayeredArchitecture rule = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .ensureAllClassesAreContainedInArchitectureIgnoring(
                        Stream.of(roomless).map(root::concat).toArray(String[]::new));
        List<String> rooms =
                rows.keySet().stream().filter(room -> !room.endsWith("*")).toList();
        for (String room : rooms) {
            rule = rule.layer(room).definedBy(root + room);
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
        // Its own text repeats every row before it says which class is where it should not be.
        return rule.as("Each class of " + module + " is in a room and uses only the rooms of its row")
                .because(
                        "ARCHITECTURE.md, \"Rooms and what they may touch\", names the rooms of each module and what each"
                                + " may use: give a new package a row, remove the row of a package that is gone, and name a room in"
                                + " \"may use\" only if no circle comes of it");
    }

    private static Map<String, List<String>> rows(String module) throws IOException {
        Pattern pattern = Pattern.compile("\\| `" + module + "\\.([\\w.*]+)` \\| ([^|]*) \\|.*");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        try (Stream<String> lines = Files.lines(page())) {
            lines.map(pattern::matcher).filter(Matcher::matches).forEach(row -> {
                List<String> uses = NAME.matcher(row.group(2))
                        .results()
                        .map(use -> use.group())
                        .toList();
                if (rows.put(row.group(1), uses) != null) {
                    throw new IllegalStateException(
                            "ARCHITECTURE.md has two rows for " + module + "." + row.group(1) + ": remove one");
                }
            });
        }
        return rows;
    }

    /** Above the folder of the module, which is where its tests run. */
    private static Path page() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path page = folder.resolve("ARCHITECTURE.md");
            if (Files.exists(page)) {
                return page;
            }
        }
        throw new IllegalStateException("no ARCHITECTURE.md above "
                + Path.of("").toAbsolutePath() + ": run the tests from the folder of their module");
    }
}
