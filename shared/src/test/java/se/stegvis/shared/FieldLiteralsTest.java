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
            Map.entry("guide", Set.of("key", "name", "question")),
            Map.entry(
                    "process",
                    Set.of(
                            "process",
                            "provision",
                            "role",
                            "about",
                            "answer",
                            "consent",
                            "criteria",
                            "date",
                            "entry",
                            "followUp",
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
                            "state",
                            "step",
                            "tasks",
                            "text",
                            "to",
                            "type",
                            "validFrom",
                            "validTo",
                            "version")),
            Map.entry("wire", Set.of("at", "key", "kind", "outcome", "sentAt", "text", "type", "version")));

    @Test
    void noFieldOrKindIsNamedOutsideItsSpec() throws IOException {
        new FieldLiterals(OTHER_WORDS)
                .read(Path.of("src/main/java/se/stegvis/shared"), "record")
                .assertNone(100);
    }
}
