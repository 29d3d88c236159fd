package se.stegvis.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;

/**
 * The name of a field or kind stands in its spec alone; everywhere else the compiler knows it by its constant (decision
 * 110). Reads the sources.
 */
class FieldLiteralsTest {
    private static final Path SOURCES = Path.of("src/main/java/se/stegvis/mobile");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_/]*)\"");

    /** Columns, style classes, form fields of a page and annotations are no fields of a record. */
    private static final Pattern OTHER = Pattern.compile(
            "(\\brow\\.get\\w+\\(|\\brow, |getStyleClass\\(\\)\\.add(All)?\\(|\\b(form|address)\\.get(OrDefault)?\\(|@\\w+\\()$");

    /** Rooms that speak of something else by the same words: the entries of the store, uploads, settings, style classes. */
    private static final Map<String, Set<String>> OTHER_WORDS = Map.ofEntries(
            Map.entry("client", Set.of("consent")),
            Map.entry("consent", Set.of("version")),
            Map.entry("fieldday", Set.of("kind")),
            Map.entry(
                    "journal",
                    Set.of(
                            "process",
                            "at",
                            "attachments",
                            "change",
                            "key",
                            "kind",
                            "mediaType",
                            "name",
                            "sha256",
                            "size",
                            "version")),
            Map.entry("plan", Set.of("entry")),
            Map.entry("start", Set.of("language")),
            Map.entry("sync", Set.of("mediaType", "name", "sha256")),
            Map.entry("vault", Set.of("name")));

    @Test
    void noFieldOrKindIsNamedOutsideItsSpec() throws IOException {
        List<String> faults = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path file : all.filter(one -> one.toString().endsWith(".java")).toList()) {
                files++;
                String room = SOURCES.relativize(file.getParent()).toString().replace('\\', '/');
                faults(SOURCES.relativize(file).toString(), room, Files.readAllLines(file), faults::add);
            }
        }
        assertThat(files).isGreaterThan(100);
        assertThat(faults)
                .as("use the constant of the spec, such as HomeVisit.OBSERVATIONS or Kind.CASE; a word that means"
                        + " something else here goes into OTHER_WORDS of this test with its room")
                .isEmpty();
    }

    @Test
    void aNameOfAFieldWouldBeFound() {
        List<String> faults = new ArrayList<>();
        faults(
                "visit/X.java",
                "visit",
                List.of(
                        "// \"observations\"",
                        "a(\"observations\");",
                        "b(\"actions/what\", \"HOME_VISIT\", \"observed\");",
                        "getStyleClass().add(\"fields\");"),
                faults::add);
        assertThat(faults)
                .containsExactly(
                        "visit/X.java:2: \"observations\"",
                        "visit/X.java:3: \"actions/what\"",
                        "visit/X.java:3: \"HOME_VISIT\"");
    }

    private static void faults(String file, String room, List<String> lines, Consumer<String> faults) {
        Set<String> names = names();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher literal = LITERAL.matcher(line.matches("\\s*(\\*|//|/\\*).*") ? "" : line);
            while (literal.find()) {
                String text = literal.group(1);
                boolean named = Arrays.stream(text.split("/")).allMatch(names::contains);
                boolean other =
                        OTHER.matcher(line.substring(0, literal.start())).find()
                                || OTHER_WORDS.getOrDefault(room, Set.of()).contains(text);
                if (named && !other) {
                    faults.accept(file + ":" + (i + 1) + ": \"" + text + "\"");
                }
            }
        }
    }

    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            names.add(kind.name());
            kind.spec().fields().forEach(field -> add(field, names));
        }
        names.remove("");
        return names;
    }

    private static void add(FieldSpec field, Set<String> names) {
        names.add(field.name());
        field.members().forEach(member -> add(member, names));
    }
}
