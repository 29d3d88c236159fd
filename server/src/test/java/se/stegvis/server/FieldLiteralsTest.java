package se.stegvis.server;

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
    private static final Path SOURCES = Path.of("src/main/java/se/stegvis/server");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z][A-Za-z0-9_/]*)\"");

    /** Columns, style classes, form fields of a page and annotations are no fields of a record. */
    private static final Pattern OTHER = Pattern.compile(
            "(\\brow\\.get\\w+\\(|\\brow, |getStyleClass\\(\\)\\.add(All)?\\(|\\b(form|address)\\.get(OrDefault)?\\(|@\\w+\\()$");

    /** Rooms that speak of something else by the same words: pages and their forms, answers of the protocol, uploads, reports. */
    private static final Map<String, Set<String>> OTHER_WORDS = Map.ofEntries(
            Map.entry("access", Set.of("address", "name", "opened")),
            Map.entry("attachment", Set.of("attachments", "mediaType", "sha256")),
            Map.entry("backup", Set.of("sha256", "version")),
            Map.entry("bench", Set.of("closed", "consent", "due", "name", "type")),
            Map.entry("calendar", Set.of("name")),
            Map.entry("cluster", Set.of("type", "conflicts", "due", "status")),
            Map.entry(
                    "demo",
                    Set.of("agreements", "assessment", "checks", "client", "conflicts", "observations", "team")),
            Map.entry("mail", Set.of("text")),
            Map.entry("problem", Set.of("status")),
            Map.entry("statistics", Set.of("from")),
            Map.entry(
                    "sync",
                    Set.of(
                            "process",
                            "change",
                            "client",
                            "date",
                            "key",
                            "kind",
                            "name",
                            "needGroup",
                            "outcome",
                            "protection",
                            "responsible",
                            "step",
                            "team",
                            "type",
                            "validFrom",
                            "version")),
            Map.entry("web/absence", Set.of("form")),
            Map.entry("web/caselist", Set.of("address", "date")),
            Map.entry("web/casepage", Set.of("deputy", "from", "kind", "responsible", "why")),
            Map.entry("web/decide", Set.of("why")),
            Map.entry("web/emergency", Set.of("why")),
            Map.entry("web/me", Set.of("address")),
            Map.entry("web/page", Set.of("at", "language", "place", "status")),
            Map.entry("web/people", Set.of("address", "name", "opened", "person", "team", "version", "why")),
            Map.entry("web/process", Set.of("outcome", "text")),
            Map.entry("web/protection", Set.of("protection", "why")),
            Map.entry("web/session", Set.of("note", "text", "why")),
            Map.entry("web/statistics", Set.of("from")),
            Map.entry("web/worklist", Set.of("group", "step")));

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
