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
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.KindSpec;

/** Open conflicts of a record: kept in its field {@code conflicts}, settled by a change like any other. */
public final class Conflicts {
    private Conflicts() {}

    /** The record with one more open conflict. */
    public static Doc add(Doc merged, ConflictEntry entry) {
        ObjectNode fields = merged.toNode();
        ObjectNode all = fields.get(CONFLICTS.name()) instanceof ObjectNode present
                ? present
                : fields.putObject(CONFLICTS.name());
        ObjectNode node = all.putObject(entry.id().toString())
                .put(CommonFields.CONFLICT_CHANGE.name(), entry.change().toString())
                .put(CommonFields.CONFLICT_BY.name(), entry.by().toString())
                .put(CommonFields.CONFLICT_AT.name(), entry.at());
        node.set(CommonFields.CONFLICT_FIELDS.name(), entry.fields().deepCopy());
        return Doc.owning(fields);
    }

    /** The open conflicts in the order they arose; one that cannot be read is left out here and stays in the record. */
    public static List<ConflictEntry> open(Doc doc) {
        List<ConflictEntry> all = new ArrayList<>();
        doc.get(CONFLICTS).forEach((id, entry) -> read(id, entry).ifPresent(all::add));
        return all;
    }

    private static Optional<ConflictEntry> read(String id, Doc entry) {
        Optional<UUID> change = entry.get(CommonFields.CONFLICT_CHANGE);
        Optional<UUID> by = entry.get(CommonFields.CONFLICT_BY);
        Optional<UUID> key =
                Doc.owning(JsonNodeFactory.instance.objectNode().put("id", id)).id("id");
        if (change.isEmpty() || by.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ConflictEntry(
                key.get(),
                change.get(),
                by.get(),
                entry.written(CommonFields.CONFLICT_AT).orElse(""),
                entry.get(CommonFields.CONFLICT_FIELDS).toNode()));
    }

    /**
     * The {@code set} of a change that settles a conflict.
     *
     * @param doc the record as the person sees it
     * @param conflict the conflict that is over
     * @param chosen path to the value that is chosen (JSON null clears it); paths left out stay as they are
     */
    public static ObjectNode settle(Doc doc, KindSpec spec, UUID conflict, Map<String, JsonNode> chosen) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        chosen.forEach((path, value) -> {
            List<String> together = spec.together(path);
            if (!together.isEmpty() && !value.isValueNode()) {
                JointFields.put(set, together, value);
            } else {
                ConflictSettlement.put(doc, spec, set, FieldPath.parts(path), value);
            }
        });
        set.putObject(CONFLICTS.name()).putNull(conflict.toString());
        return set;
    }
}
