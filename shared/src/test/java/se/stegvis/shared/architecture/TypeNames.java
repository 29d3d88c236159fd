package se.stegvis.shared.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A reader finds a type by its simple name alone, so a module uses that name once, in main and in tests. */
public final class TypeNames {
    private static final Pattern NO_CODE = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])'", Pattern.DOTALL);

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");

    private TypeNames() {}

    /**
     * Reads the sources of one module, nested and local types included.
     *
     * @param least so many names must have been found, or a folder was a wrong one
     */
    public static void assertUsedOnce(int least, Path... folders) throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        for (Path folder : folders) {
            for (Path source : sources(folder)) {
                for (String name : declared(Files.readString(source))) {
                    places.computeIfAbsent(name, unused -> new ArrayList<>()).add(source.toString());
                }
            }
        }
        Enough.read(places.keySet(), least, "type names", List.of(folders));
        places.values().removeIf(files -> files.size() == 1);
        assertThat(places)
                .as("simple type names used twice in this module: rename one of each by its room's word, see"
                        + " docs/terms.md")
                .isEmpty();
    }

    static List<String> declared(String source) {
        return DECLARATION
                .matcher(NO_CODE.matcher(source).replaceAll("\"\""))
                .results()
                .map((MatchResult declaration) -> declaration.group(1))
                .toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
