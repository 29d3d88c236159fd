package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.MergeRule;
import se.stegvis.shared.record.RecordStatus;

/** The changes that a signed record refuses: everything but its open fields; corrections are addenda. */
public final class SignedLock {
    private SignedLock() {}

    /** Is it signed, and of a kind that is locked by that? */
    public static boolean isSigned(KindSpec spec, Doc doc) {
        return spec.signable()
                && doc.get(CommonFields.STATUS)
                        .filter(RecordStatus.SIGNED::equals)
                        .isPresent();
    }

    /**
     * The fields of a change that a signed record does not take; empty when it takes them all or is not signed. A value
     * that is already stored (to the eye), or that the author left as it was seen, is no change. A withdrawal may grow,
     * and is added to what was taken back before ({@link MergeRow#M10}); it cannot shrink.
     *
     * @param base what the author saw
     */
    public static Set<String> refused(KindSpec spec, Doc stored, Doc base, ObjectNode set) {
        Set<String> refused = new LinkedHashSet<>();
        if (isSigned(spec, stored)) {
            Doc mine = base.with(set, spec);
            Doc after = stored.with(set, spec);
            restated(spec, stored, base, set).forEach(name -> {
                boolean asSeen = JsonEquality.value(mine.node(name), base.node(name));
                boolean asStored = JsonEquality.toTheEye(after.node(name), stored.node(name));
                if (!asSeen && !asStored && !takes(spec, name, stored, base, mine)) {
                    refused.add(name);
                }
            });
        }
        return refused;
    }

    /**
     * The fields that a change speaks of. Who signs second, without having seen the first signature, changes nothing,
     * so that name is not heard; whoever puts another name under a record that is signed is.
     */
    static Set<String> restated(KindSpec spec, Doc stored, Doc base, ObjectNode set) {
        Set<String> told = new LinkedHashSet<>();
        set.fieldNames().forEachRemaining(told::add);
        boolean signsToo = RecordStatus.SIGNED
                .name()
                .equals(set.path(CommonFields.STATUS.name()).asText());
        if (isSigned(spec, stored) && !isSigned(spec, base) && signsToo) {
            told.remove(CommonFields.SIGNED_BY.name());
        }
        return told;
    }

    private static boolean takes(KindSpec spec, String name, Doc stored, Doc base, Doc mine) {
        FieldSpec field = spec.field(name).orElse(null);
        if (field == null || !field.openWhenSigned()) {
            return false;
        }
        JsonNode seen = JsonEquality.value(base.node(name), stored.node(name)) ? stored.node(name) : base.node(name);
        return field.rule() != MergeRule.WITHDRAWAL_WINS || WithdrawalMerge.grows(seen, mine.node(name));
    }

    /** Do both say the same in all that a signature covers? */
    static boolean sameBehindSignature(KindSpec spec, Doc one, Doc other) {
        return JsonEquality.toTheEye(covered(spec, one), covered(spec, other));
    }

    private static ObjectNode covered(KindSpec spec, Doc doc) {
        ObjectNode covered = doc.toNode();
        spec.fields().stream().filter(FieldSpec::openWhenSigned).forEach(field -> covered.remove(field.name()));
        return covered;
    }
}
