package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import se.stegvis.shared.process.ProcessRef;

/** A field that says which version of which process. */
public final class ProcessField {
    public static final TextField KEY = FieldSpec.text("key");

    /** 1, 2, 3 … */
    public static final NumberField VERSION = FieldSpec.number("version");

    private ProcessField() {}

    /** A version belongs to its key: one value, never half of each. */
    static ObjectField named(String field) {
        return FieldSpec.object(field, KEY, VERSION).merging(MergeRule.ASK);
    }

    /** Never fails: a version that cannot be is read as the first. */
    static Optional<ProcessRef> read(Doc doc, ObjectField field) {
        Doc process = doc.get(field);
        int version = process.get(VERSION)
                .map(Number::intValue)
                .filter(known -> known >= 1)
                .orElse(1);
        return process.get(KEY).map(key -> new ProcessRef(key, version));
    }

    /** As such a field is written. */
    public static ObjectNode write(ProcessRef process) {
        return JsonNodeFactory.instance
                .objectNode()
                .put(KEY.name(), process.key())
                .put(VERSION.name(), process.version());
    }
}
