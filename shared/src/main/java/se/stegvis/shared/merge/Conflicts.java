package se.stegvis.shared.merge;

import static se.stegvis.shared.record.CommonFields.CONFLICTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.KindSpec;

/** Open conflicts of a record: kept in its field {@code conflicts}, settled by a change like any other. */
public final class Conflicts {
    private Conflicts() {}

    /** The record with one more open conflict. */
    public static Doc add(Doc merged, ConflictEntry entry) {
        ObjectNode fields = merged.toNode();
        ObjectNode all = fields.get(CONFLICTS) instanceof ObjectNode present ? present : fields.putObject(CONFLICTS);
        ObjectNode node = all.putObject(entry.id().toString())
                .put("change", entry.change().toString())
                .put("by", entry.by().toString())
                .put("at", entry.at());
        node.set("fields", entry.fields().deepCopy());
        return Doc.owning(fields);
    }

    /** The open conflicts in the order they arose; one that cannot be read is left out here and stays in the record. */
    public static List<ConflictEntry> open(Doc doc) {
        List<ConflictEntry> all = new ArrayList<>();
        doc.map(CONFLICTS).forEach((id, entry) -> read(id, entry).ifPresent(all::add));
        return all;
    }

    private static Optional<ConflictEntry> read(String id, Doc entry) {
        Optional<UUID> change = entry.id("change");
        Optional<UUID> by = entry.id("by");
        Optional<UUID> key =
                Doc.owning(JsonNodeFactory.instance.objectNode().put("id", id)).id("id");
        if (change.isEmpty() || by.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ConflictEntry(
                key.get(),
                change.get(),
                by.get(),
                entry.text("at").orElse(""),
                entry.object("fields").toNode()));
    }

    /**
     * The {@code set} of a change that settles a conflict.
     *
     * @param doc the record as the person sees it
     * @param conflict the conflict that is over
     * @param chosen path to the value that shall stand (JSON null takes it away); paths left out stay as they are
     */
    public static ObjectNode settle(Doc doc, KindSpec spec, UUID conflict, Map<String, JsonNode> chosen) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        chosen.forEach((path, value) -> {
            List<String> together = spec.together(path);
            if (!together.isEmpty() && !value.isValueNode()) {
                Together.tell(set, together, value);
            } else {
                Settling.put(doc, spec, set, FieldPath.parts(path), value);
            }
        });
        set.putObject(CONFLICTS).putNull(conflict.toString());
        return set;
    }
}
