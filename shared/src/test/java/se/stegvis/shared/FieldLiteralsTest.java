package se.stegvis.shared;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.FieldLiterals;

class FieldLiteralsTest {
    /** Rooms that speak of something else by the same words: the files of processes and templates, the envelopes of the protocol. */
    private static final Map<String, Set<String>> OTHER_WORDS = Map.ofEntries(
            Map.entry("translation", Set.of("representative", "role", "party", "information", "version")),
            Map.entry("guard", Set.of("role", "answer", "consent", "form", "key", "kind", "needGroup", "parties")),
            Map.entry(
                    "process",
                    Set.of(
                            "provision",
                            "entry",
                            "key",
                            "number",
                            "questions",
                            "responsible",
                            "step",
                            "tasks",
                            "to",
                            "validTo")),
            Map.entry(
                    "parser",
                    Set.of(
                            "provision",
                            "role",
                            "about",
                            "answer",
                            "consent",
                            "criteria",
                            "date",
                            "dated",
                            "entry",
                            "form",
                            "from",
                            "information",
                            "interventions",
                            "key",
                            "kind",
                            "name",
                            "needGroup",
                            "number",
                            "parties",
                            "party",
                            "purpose",
                            "questions",
                            "responsible",
                            "step",
                            "tasks",
                            "text",
                            "to",
                            "type",
                            "validFrom",
                            "validTo",
                            "version")),
            Map.entry("publication", Set.of("key", "version")),
            Map.entry(
                    "guide",
                    Set.of(
                            "role",
                            "followUp",
                            "key",
                            "name",
                            "process",
                            "question",
                            "responsible",
                            "state",
                            "step",
                            "text",
                            "to",
                            "version")),
            Map.entry("wire", Set.of("at", "key", "kind", "outcome", "sentAt", "text", "type", "version")));

    @Test
    void noFieldOrKindIsNamedOutsideItsSpec() throws IOException {
        new FieldLiterals(OTHER_WORDS)
                .read(Path.of("src/main/java/se/stegvis/shared"), "record")
                .assertNone(100);
    }
}
