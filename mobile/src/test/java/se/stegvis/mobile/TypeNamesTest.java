package se.stegvis.mobile;

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
import org.junit.jupiter.api.Test;

/** A reader finds a type by its simple name alone, so a module uses that name once, in main and in tests. */
class TypeNamesTest {
    private static final Pattern NO_CODE = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])'", Pattern.DOTALL);

    private static final Pattern DECLARATION = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");

    @Test
    void f3_aSimpleTypeNameIsUsedOnce() throws IOException {
        Map<String, List<String>> places = new TreeMap<>();
        for (Path source : sources()) {
            for (String name : declared(Files.readString(source))) {
                places.computeIfAbsent(name, unused -> new ArrayList<>()).add(source.toString());
            }
        }
        assertThat(places).hasSizeGreaterThan(300);
        places.values().removeIf(files -> files.size() == 1);
        assertThat(places)
                .as(
                        "simple type names used twice in this module: rename one of each by its room's word, see docs/terms.md")
                .isEmpty();
    }

    @Test
    void nestedAndLocalTypesCountAndCommentsDoNot() {
        assertThat(declared("/** A class Note. */ class Outer { record Inner(String s) {} String s = \"enum Text\"; }"))
                .containsExactly("Outer", "Inner");
    }

    private static List<String> declared(String source) {
        return DECLARATION
                .matcher(NO_CODE.matcher(source).replaceAll("\"\""))
                .results()
                .map((MatchResult declaration) -> declaration.group(1))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
