package se.stegvis.trials.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;

/** Finds the texts of the {@link WriteHistory} in documents. */
final class SimulatedNotes {
    private SimulatedNotes() {}

    /** Where which text stands; what lost in a conflict is left out. */
    static Map<String, String> in(Doc doc) {
        Map<String, String> found = new TreeMap<>();
        doc.view().properties().forEach(field -> {
            if (!field.getKey().equals(CommonFields.CONFLICTS.name())) {
                collect(field.getKey(), field.getValue(), found);
            }
        });
        return found;
    }

    /** Texts that lost and wait for a person's decision. */
    static Set<String> lostIn(Doc doc) {
        Map<String, String> found = new TreeMap<>();
        Conflicts.open(doc).forEach(conflict -> collect(conflict.id().toString(), conflict.fields(), found));
        return new TreeSet<>(found.values());
    }

    static Collection<String> all(JsonNode node) {
        Map<String, String> found = new TreeMap<>();
        collect("", node, found);
        return found.values();
    }

    private static void collect(String path, JsonNode node, Map<String, String> found) {
        if (node.isTextual() && WriteHistory.isNote(node.asText())) {
            found.put(path, node.asText());
        }
        node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), found));
    }
}
