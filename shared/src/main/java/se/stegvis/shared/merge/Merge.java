package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.MergeRule;

/** Merges a change into a record that others may have changed since. Pure; rows in {@code docs/merge-rules.md}. */
public final class Merge {
    private final KindSpec spec;
    private final Doc base;
    private final Doc stored;
    private final boolean storedSigned;
    private final Doc mine;
    private final MergeLog log = new MergeLog();
    private final Provenance provenance;
    /** The merged record holds more than the author has seen or sent. */
    private boolean addedTo;

    private Merge(KindSpec spec, Doc base, Doc stored, ObjectNode set, Attribution attribution) {
        this.spec = spec;
        this.base = base;
        this.stored = stored;
        this.storedSigned = SignedLock.isSigned(spec, stored);
        Doc sent = base.with(set, spec);
        this.mine = JointFields.writtenWhole(spec, base, sent, set);
        this.addedTo = mine != sent && !JsonEquality.value(mine.view(), sent.view());
        this.provenance = new Provenance(stored, attribution);
    }

    /**
     * Decides what a change does. A caller that must answer REFUSED for a signed record asks {@link SignedLock} first;
     * here what a signed record does not take ends in {@link MergePlan#losing()}.
     *
     * @param base the record as the author saw it (for a change with {@code after}: {@link ChangeChain#effectiveBase});
     *     {@link Doc#EMPTY} for base 0
     * @param stored the stored record
     * @param set as in {@link se.stegvis.shared.sync.Change#set()}, already checked by
     *     {@link se.stegvis.shared.record.TypeCheck}
     * @param attribution who stated what the change sets, and when; orders two values of a {@code LATEST_WINS} field
     */
    public static MergePlan of(KindSpec spec, Doc base, Doc stored, ObjectNode set, Attribution attribution) {
        return new Merge(spec, base, stored, set, attribution).plan(set);
    }

    private MergePlan plan(ObjectNode set) {
        Set<String> locked = SignedLock.refused(spec, stored, base, set);
        ObjectNode result = stored.toNode();
        Set<String> asOne = new HashSet<>();
        for (String name : SignedLock.restated(spec, stored, base, set)) {
            List<String> together = spec.together(name);
            if (together.isEmpty() || storedSigned) {
                Fields.put(result, name, value(name, locked.contains(name)));
            } else if (asOne.addAll(together)) {
                mergeAsOne(together, result);
            }
        }
        if (provenance.changed()) {
            result.set(Client.PROVENANCE.name(), provenance.entries());
        }
        boolean signAgain = signsUnseen(result);
        return new MergePlan(
                Doc.owning(result),
                addedTo || !JsonEquality.value(base.view(), stored.view()),
                log.losing(),
                log.rows(),
                log.flags(),
                signAgain,
                provenance.changed());
    }

    /** Never half of each: what loses loses whole, so that a person can choose it whole. */
    private void mergeAsOne(List<String> names, ObjectNode result) {
        JsonNode own = JointFields.read(mine, names);
        JsonNode standing = JointFields.read(stored, names);
        JsonNode seen = JointFields.read(base, names);
        if (JsonEquality.value(own, seen)) {
            return;
        }
        if (JsonEquality.value(standing, seen)) {
            log.used(MergeRow.M1);
            JointFields.write(result, names, own);
        } else if (JsonEquality.value(own, standing)) {
            log.used(MergeRow.M2);
        } else {
            log.used(MergeRow.M3);
            names.forEach(name -> log.lost(FieldPath.part(name), JsonEquality.orMissing(mine.node(name))));
        }
    }

    private JsonNode value(String name, boolean locked) {
        MergeSite site = new MergeSite(
                FieldPath.part(name),
                spec.field(name),
                JsonEquality.orMissing(base.node(name)),
                JsonEquality.orMissing(stored.node(name)),
                JsonEquality.orMissing(mine.node(name)));
        if (locked) {
            log.used(MergeRow.M13);
            log.lost(site.path(), site.mine());
            return site.stored();
        }
        if (standsSigned(name) && site.changedByMe()) {
            // The lock let it through, so a reader sees no difference: what was signed stays, letter for letter.
            addedTo |= !JsonEquality.value(site.mine(), site.stored());
            log.used(MergeRow.M2);
            return site.stored();
        }
        if (leavesOutWhatWasTakenBack(site)) {
            addedTo = true;
            log.used(MergeRow.M10);
            return WithdrawalMerge.merge(site.stored(), site.mine());
        }
        // Documents are never changed, so that the value may be in two of them.
        return new ThreeWay(log, provenance).merge(site);
    }

    private boolean standsSigned(String name) {
        return storedSigned
                && spec.field(name).filter(FieldSpec::openWhenSigned).isEmpty();
    }

    /** Only the latest withdrawal is shown for a signed consent: the earlier ones are kept beside it. */
    private boolean leavesOutWhatWasTakenBack(MergeSite site) {
        return site.rule() == MergeRule.WITHDRAWAL_WINS
                && storedSigned
                && site.changedByMe()
                && site.mine().isObject()
                && WithdrawalMerge.grows(site.mine(), site.stored());
    }

    /** Puts the status back when the signature would cover what the signer never saw. */
    private boolean signsUnseen(ObjectNode result) {
        boolean signsNow = SignedLock.isSigned(spec, mine) && !SignedLock.isSigned(spec, base) && !storedSigned;
        if (!signsNow || SignedLock.sameBehindSignature(spec, mine, Doc.owning(result))) {
            return false;
        }
        log.used(MergeRow.M12);
        log.lost(CommonFields.STATUS.name(), mine.node(CommonFields.STATUS));
        Fields.put(result, CommonFields.STATUS.name(), JsonEquality.orMissing(stored.node(CommonFields.STATUS)));
        Fields.put(result, CommonFields.SIGNED_BY.name(), JsonEquality.orMissing(stored.node(CommonFields.SIGNED_BY)));
        return true;
    }
}
