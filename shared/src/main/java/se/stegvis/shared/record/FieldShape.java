package se.stegvis.shared.record;

import java.util.List;
import java.util.Map;

/**
 * All that is fixed about one field.
 *
 * @param name wire name, never renamed or reused
 * @param type how it is written
 * @param rule how concurrent changes merge
 * @param required must be there to sign
 * @param openWhenSigned may change after the record is signed, for example a withdrawal
 * @param choices the keys known to this version, for {@link FieldType#CHOICE} and {@link FieldType#SET}; empty for a
 *     set whose keys come from elsewhere, such as a process definition
 * @param aliases other ways to write a choice; read, never kept
 * @param past records a past event: in a signed or living record never later than the moment it is written
 * @param members the members of an {@link FieldType#OBJECT} or of each entry of a {@link FieldType#MAP}; a single one
 *     without name when each entry is a plain value
 */
record FieldShape(
        String name,
        FieldType type,
        MergeRule rule,
        boolean required,
        boolean openWhenSigned,
        List<String> choices,
        Map<String, String> aliases,
        boolean past,
        List<FieldSpec> members) {

    static FieldShape of(String name, FieldType type) {
        return of(name, type, MergeRule.ASK, List.of());
    }

    static FieldShape of(String name, FieldType type, MergeRule rule, List<String> choices, FieldSpec... members) {
        return new FieldShape(name, type, rule, false, false, choices, Map.of(), false, List.of(members));
    }

    FieldShape toSign() {
        return new FieldShape(name, type, rule, true, openWhenSigned, choices, aliases, past, members);
    }

    FieldShape open() {
        return new FieldShape(name, type, rule, required, true, choices, aliases, past, members);
    }

    FieldShape inThePast() {
        return new FieldShape(name, type, rule, required, openWhenSigned, choices, aliases, true, members);
    }

    FieldShape merging(MergeRule other) {
        return new FieldShape(name, type, other, required, openWhenSigned, choices, aliases, past, members);
    }

    FieldShape alsoWritten(Map<String, String> other) {
        return new FieldShape(name, type, rule, required, openWhenSigned, choices, Map.copyOf(other), past, members);
    }
}
