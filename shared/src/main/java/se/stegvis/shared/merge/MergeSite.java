package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.MergeRule;

/**
 * One place where three versions meet; an absent value is a missing node.
 *
 * @param path see {@link FieldPath}
 * @param field what is fixed about it; empty when unknown to this version
 * @param base what the author of the change saw
 * @param stored the stored value
 * @param mine what the author made of it
 */
record MergeSite(String path, Optional<FieldSpec> field, JsonNode base, JsonNode stored, JsonNode mine) {
    MergeRule rule() {
        return field.map(FieldSpec::rule).orElse(MergeRule.ASK);
    }

    boolean changedByMe() {
        return !JsonEquality.value(mine, base);
    }

    boolean changedByOthers() {
        return !JsonEquality.value(stored, base);
    }

    /** The stored value equals mine, or I changed nothing that can be seen: then the stored value is kept. */
    boolean storedSaysIt() {
        return JsonEquality.toTheEye(mine, stored) || JsonEquality.toTheEye(mine, base);
    }

    /** Others changed nothing that can be seen. */
    boolean othersUnseen() {
        return JsonEquality.toTheEye(stored, base);
    }

    boolean clearedByOne() {
        return mine.isMissingNode() != stored.isMissingNode();
    }

    /** The place below, under that name. */
    MergeSite below(String name, Optional<FieldSpec> spec) {
        return new MergeSite(
                FieldPath.below(path, name),
                spec,
                JsonEquality.orMissing(base.path(name)),
                JsonEquality.orMissing(stored.path(name)),
                JsonEquality.orMissing(mine.path(name)));
    }

    /** Names below that the author may have changed: those seen and those made. */
    Set<String> namesBelow() {
        Set<String> names = new LinkedHashSet<>();
        base.fieldNames().forEachRemaining(names::add);
        mine.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Leaves out the values. */
    @Override
    public String toString() {
        return "MergeSite[" + path + "]";
    }
}
