package se.stegvis.trials.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** The notes that the tablets of the day took about themselves. */
final class DayLedger {
    private final ObjectNode root;

    private DayLedger(ObjectNode root) {
        this.root = root;
    }

    static DayLedger read(Path file) throws IOException {
        try {
            return new DayLedger(Json.object(Files.readAllBytes(file)));
        } catch (MalformedMessage notOurs) {
            throw new IOException("the tablets' ledger " + file + " cannot be read: " + notOurs.getMessage(), notOurs);
        }
    }

    /** One thing that a tablet called saved. */
    record Save(UUID careRecord, ObjectNode set) {}

    /**
     * The saves that must have left a trace. A text that the same tablet wrote over later, in the same field, may have
     * done so before anything was sent: only its last word counts.
     */
    List<Save> saves() {
        List<Save> saves = new ArrayList<>();
        Set<String> later = new HashSet<>();
        JsonNode all = root.path("saves");
        for (int i = all.size() - 1; i >= 0; i--) {
            String writer = all.get(i).path("tablet").asText()
                    + all.get(i).path("record").asText();
            ObjectNode set = all.get(i).path("set").deepCopy();
            set.properties().removeIf(field -> !later.add(writer + field.getKey()));
            saves.add(new Save(UUID.fromString(all.get(i).path("record").asText()), set));
        }
        return saves;
    }

    /** Every record that a tablet made or changed. */
    Set<UUID> records() {
        Set<UUID> records = new LinkedHashSet<>();
        saves().forEach(save -> records.add(save.careRecord()));
        return records;
    }

    /** How many pictures were taken. */
    int pictures() {
        return saves().stream()
                .mapToInt(save -> save.set().path(HomeVisit.ATTACHMENTS.name()).size())
                .sum();
    }

    /** How often the tablets received this outcome. */
    int told(Outcome outcome) {
        return root.path("outcomes").path(outcome.name()).asInt();
    }

    /** Changes that a tablet still could not deliver, or that wait for a person. */
    int undelivered() {
        return root.path("waiting").asInt() + root.path("needAttention").asInt();
    }

    /** How many shared cases were compared. */
    int casesCompared() {
        return root.path("digests").size();
    }

    /** Cases of which two tablets do not hold the same. */
    int casesThatDiffer() {
        int differ = 0;
        for (JsonNode tablets : root.path("digests")) {
            Set<String> digests = new HashSet<>();
            tablets.forEach(digest -> digests.add(digest.asText()));
            differ += digests.size() == 1 ? 0 : 1;
        }
        return differ;
    }
}
