package se.stegvis.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.architecture.FieldLiterals;

class FieldLiteralsTest {
    /** Rooms that speak of something else by the same words: pages and their forms, answers of the protocol, uploads, reports. */
    private static final Map<String, Set<String>> OTHER_WORDS = Map.ofEntries(
            Map.entry("access", Set.of("address", "name", "opened", "role")),
            Map.entry("attachment", Set.of("attachments", "mediaType", "sha256")),
            Map.entry(
                    "admin",
                    Set.of(
                            "address", "client", "end", "issuer", "name", "opened", "outcome", "role", "status", "team",
                            "value")),
            Map.entry("backup", Set.of("sha256", "version")),
            Map.entry("calendar", Set.of("name")),
            Map.entry("identity", Set.of("name", "state")),
            Map.entry("mail", Set.of("text")),
            Map.entry("meter", Set.of("reason")),
            Map.entry("problem", Set.of("status")),
            Map.entry("scim", Set.of("name", "value")),
            Map.entry("statistics", Set.of("from")),
            Map.entry(
                    "sync",
                    Set.of(
                            "about",
                            "number",
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
            Map.entry("web/emergency", Set.of("number", "why")),
            Map.entry("web/me", Set.of("address")),
            Map.entry("web/organisation", Set.of("address", "name", "opened", "process", "role", "team", "version")),
            Map.entry("web/page", Set.of("at", "language", "place", "status")),
            Map.entry("web/people", Set.of("name", "person", "team", "version", "why")),
            Map.entry("web/process", Set.of("outcome", "text")),
            Map.entry("web/protection", Set.of("number", "protection", "why")),
            Map.entry("web/session", Set.of("address", "at", "note", "reason", "text", "why")),
            Map.entry("web/statistics", Set.of("from")),
            Map.entry("web/worklist", Set.of("group", "step")));

    @Test
    void noFieldOrKindIsNamedOutsideItsSpec() throws IOException {
        new FieldLiterals(OTHER_WORDS)
                .read(Path.of("src/main/java/se/stegvis/server"), "")
                .assertNone(100);
    }
}
