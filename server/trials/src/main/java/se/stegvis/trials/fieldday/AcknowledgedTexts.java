package se.stegvis.trials.fieldday;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** Every text that was shown as saved during the field day, for the server's side to check against. */
final class AcknowledgedTexts {
    private final ObjectNode root = Json.newObject();
    private final ArrayNode saves = root.putArray("saves");
    private final ObjectNode digests = root.putObject("digests");
    private final Map<Outcome, Integer> outcomes = new LinkedHashMap<>();

    /** A save that returned. */
    void saved(String tablet, RecordTarget target, ObjectNode set) {
        ObjectNode save = saves.addObject()
                .put("tablet", tablet)
                .put("record", target.record().toString())
                .put("case", target.caseId().toString())
                .put("kind", target.kind());
        save.set("set", set.deepCopy());
    }

    /** An answer that a tablet got. */
    void answered(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** The tablet's replica of a case at the end of the day. */
    void digest(String tablet, String caseId, String digest) {
        digests.withObjectProperty(caseId).put(tablet, digest);
    }

    /** How many items a tablet still could not deliver at the end. */
    void unsent(int waiting, int needAttention) {
        root.put("waiting", root.path("waiting").asInt() + waiting);
        root.put("needAttention", root.path("needAttention").asInt() + needAttention);
    }

    /** How many answers of that outcome the tablets got. */
    int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    void write(Path file) throws IOException {
        ObjectNode told = root.putObject("outcomes");
        outcomes.forEach((outcome, count) -> told.put(outcome.name(), count));
        Files.write(file, Json.bytes(root));
    }
}
