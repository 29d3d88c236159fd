package se.stegvis.mobile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.FieldLiterals;

class FieldLiteralsTest {
    /** Rooms that speak of something else by the same words: the entries of the store, uploads, settings, style classes. */
    private static final Map<String, Set<String>> OTHER_WORDS = Map.ofEntries(
            Map.entry("client", Set.of("consent")),
            Map.entry("consent", Set.of("version")),
            Map.entry(
                    "journal",
                    Set.of(
                            "process",
                            "about",
                            "at",
                            "attachments",
                            "change",
                            "key",
                            "kind",
                            "mediaType",
                            "name",
                            "role",
                            "sha256",
                            "size",
                            "version")),
            Map.entry("plan", Set.of("entry")),
            Map.entry("start", Set.of("about", "language")),
            Map.entry("sync", Set.of("mediaType", "name", "role", "sha256", "state")),
            Map.entry("vault", Set.of("name")));

    @Test
    void noFieldOrKindIsNamedOutsideItsSpec() throws IOException {
        new FieldLiterals(OTHER_WORDS)
                .read(Path.of("src/main/java/se/stegvis/mobile"), "")
                .assertNone(100);
    }
}
