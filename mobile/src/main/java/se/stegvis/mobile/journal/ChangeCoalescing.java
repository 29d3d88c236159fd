package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.KindSpec;

/** Two sets of changed fields as one that has the effect of both in order. */
final class ChangeCoalescing {
    private ChangeCoalescing() {}

    /**
     * @param before the document both were made on, to spell out the keys of a map that was cleared and filled again
     */
    static ObjectNode of(ObjectNode first, ObjectNode second, Doc before, KindSpec spec) {
        ObjectNode both = first.deepCopy();
        for (Map.Entry<String, JsonNode> field : second.properties()) {
            boolean map = spec.field(field.getKey())
                    .map(known -> known.type() == FieldType.MAP)
                    .orElse(false);
            JsonNode earlier = first.get(field.getKey());
            both.set(
                    field.getKey(),
                    map && earlier != null
                            ? entries(earlier, field.getValue(), before.node(field.getKey()))
                            : field.getValue().deepCopy());
        }
        return both;
    }

    private static JsonNode entries(JsonNode earlier, JsonNode later, JsonNode before) {
        if (!later.isObject() || !earlier.isObject() && !earlier.isNull()) {
            return later.deepCopy();
        }
        ObjectNode all = EntryJson.newObject();
        if (earlier.isNull()) {
            before.fieldNames().forEachRemaining(all::putNull);
        } else {
            all.setAll((ObjectNode) earlier.deepCopy());
        }
        return all.setAll((ObjectNode) later.deepCopy());
    }

    /** Whether they change a field in common. */
    static boolean overlap(ObjectNode one, ObjectNode other) {
        return one.propertyStream().anyMatch(field -> other.has(field.getKey()));
    }
}
