package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.KindSpec;

/** Writes one chosen value into a {@code set}: a map carries only the key concerned, its entry whole. */
final class ConflictSettlement {
    private ConflictSettlement() {}

    static void put(Doc doc, KindSpec spec, ObjectNode set, List<String> path, JsonNode value) {
        String field = path.get(0);
        if (path.size() == 1) {
            set.set(field, value);
            return;
        }
        boolean map =
                spec.field(field).filter(known -> known.type() == FieldType.MAP).isPresent();
        ObjectNode target = set.get(field) instanceof ObjectNode begun ? begun : begin(doc, set, field, map);
        descend(target, doc.node(field), path.subList(1, path.size()), value);
    }

    private static ObjectNode begin(Doc doc, ObjectNode set, String field, boolean map) {
        ObjectNode target = map || !doc.node(field).isObject()
                ? JsonNodeFactory.instance.objectNode()
                : doc.node(field).deepCopy();
        set.set(field, target);
        return target;
    }

    private static void descend(ObjectNode target, JsonNode present, List<String> path, JsonNode value) {
        String name = path.get(0);
        if (path.size() == 1) {
            target.set(name, value);
            return;
        }
        JsonNode below = present.path(name);
        if (!(target.get(name) instanceof ObjectNode)) {
            target.set(name, below.isObject() ? below.deepCopy() : JsonNodeFactory.instance.objectNode());
        }
        descend((ObjectNode) target.get(name), below, path.subList(1, path.size()), value);
    }
}
