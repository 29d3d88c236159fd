package se.stegvis.shared.record;

import java.util.Optional;
import se.stegvis.shared.process.ProcessRef;

/** The field that says which version of which process. */
final class ProcessField {
    /** A version belongs to its key: one value, never half of each. */
    static final FieldSpec SPEC = named("process");

    private ProcessField() {}

    static FieldSpec named(String field) {
        return FieldSpec.object(field, FieldSpec.text("key"), FieldSpec.number("version"))
                .merging(MergeRule.ASK);
    }

    static Optional<ProcessRef> read(Doc doc) {
        return read(doc, "process");
    }

    /** Never fails: a version that cannot be is read as the first. */
    static Optional<ProcessRef> read(Doc doc, String field) {
        Doc process = doc.object(field);
        int version = process.number("version")
                .map(Number::intValue)
                .filter(known -> known >= 1)
                .orElse(1);
        return process.text("key").map(key -> new ProcessRef(key, version));
    }
}
