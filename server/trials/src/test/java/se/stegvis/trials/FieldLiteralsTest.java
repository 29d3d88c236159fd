package se.stegvis.trials;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.FieldLiterals;

class FieldLiteralsTest {
    /** Rooms that speak of something else by the same words: reports, texts, files of other systems. */
    private static final Map<String, Set<String>> OTHER_WORDS = Map.ofEntries(
            Map.entry("bench", Set.of("closed", "consent", "due", "name", "type")),
            Map.entry("cluster", Set.of("type", "conflicts", "due", "status")),
            Map.entry("demo", Set.of("checks", "conflicts")),
            Map.entry("fieldday", Set.of("kind")),
            Map.entry(
                    "municipality", Set.of("agreements", "assessment", "children", "client", "observations", "team")));

    @Test
    void noFieldOrKindIsNamedOutsideItsSpec() throws IOException {
        new FieldLiterals(OTHER_WORDS)
                .read(Path.of("src/main/java/se/stegvis/trials"), "")
                .read(Path.of("../src/fixtures/java/se/stegvis/trials"), "")
                .assertNone(80);
    }
}
