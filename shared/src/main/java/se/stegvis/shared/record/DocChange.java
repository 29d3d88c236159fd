package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** Applies a change to the fields of a record, by the shape that their kind gives them. */
final class DocChange {
    private DocChange() {}

    /** A copy of the fields after the change, as {@link Doc#with} says. */
    static ObjectNode applied(ObjectNode fields, ObjectNode set, KindSpec spec) {
        ObjectNode next = fields.deepCopy();
        set.properties().forEach(entry -> {
            Optional<FieldSpec> field = spec.field(entry.getKey());
            switch (field.map(FieldSpec::type).orElse(FieldType.TEXT)) {
                case CHOICE -> put(next, entry.getKey(), inFull(field.orElseThrow(), entry.getValue()));
                case MAP -> putEntries(next, entry.getKey(), entry.getValue());
                case OBJECT -> put(next, entry.getKey(), withoutNulls(entry.getValue()));
                default -> put(next, entry.getKey(), entry.getValue());
            }
        });
        return next;
    }

    /** An alias is read and never kept. */
    private static JsonNode inFull(FieldSpec choice, JsonNode value) {
        String key = choice.aliases().get(value.asText());
        return key == null ? value : TextNode.valueOf(key);
    }

    private static void put(ObjectNode target, String name, JsonNode value) {
        if (value.isNull()) {
            target.remove(name);
        } else {
            target.set(name, value.deepCopy());
        }
    }

    private static void putEntries(ObjectNode next, String name, JsonNode entries) {
        if (!entries.isObject()) {
            put(next, name, entries);
            return;
        }
        ObjectNode map = next.get(name) instanceof ObjectNode present ? present : next.putObject(name);
        entries.properties().forEach(entry -> put(map, entry.getKey(), withoutNulls(entry.getValue())));
    }

    private static JsonNode withoutNulls(JsonNode value) {
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        ObjectNode copy = object.deepCopy();
        copy.properties().removeIf(entry -> entry.getValue().isNull());
        return copy;
    }
}
