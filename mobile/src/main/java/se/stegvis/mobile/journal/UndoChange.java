package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.KindSpec;

/** The change that takes a record back to what it was. */
public final class UndoChange {
    private UndoChange() {}

    /**
     * Only the fields that differ, and of a map only the entries that do.
     *
     * @param before the value to restore
     * @param now the present value
     */
    public static ObjectNode change(KindSpec spec, Doc before, Doc now) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        for (FieldSpec field : spec.fields()) {
            JsonNode was = before.node(field.name());
            JsonNode is = now.node(field.name());
            if (!was.equals(is)) {
                set.set(field.name(), field.type() == FieldType.MAP ? entries(was, is) : orNull(was));
            }
        }
        return set;
    }

    private static ObjectNode entries(JsonNode was, JsonNode is) {
        Set<String> keys = new TreeSet<>();
        was.fieldNames().forEachRemaining(keys::add);
        is.fieldNames().forEachRemaining(keys::add);
        ObjectNode entries = JsonNodeFactory.instance.objectNode();
        keys.stream()
                .filter(key -> !was.path(key).equals(is.path(key)))
                .forEach(key -> entries.set(key, orNull(was.path(key))));
        return entries;
    }

    private static JsonNode orNull(JsonNode was) {
        return was.isMissingNode() ? NullNode.instance : was.deepCopy();
    }
}
