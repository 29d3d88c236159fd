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
    private final Doc mine;
    private final Ledger ledger = new Ledger();
    private final Provenance provenance;
    /** More stands afterwards than the author has seen or sent. */
    private boolean addedTo;

    private Merge(KindSpec spec, Doc base, Doc stored, ObjectNode set, Telling telling) {
        this.spec = spec;
        this.base = base;
        this.stored = stored;
        this.mine = Together.writtenWhole(spec, base, set);
        this.addedTo = !Same.value(mine.view(), base.with(set, spec).view());
        this.provenance = new Provenance(stored, telling);
    }

    /**
     * Decides what a change does. A caller that must answer REFUSED for a signed record asks {@link SignedLock} first;
     * here what a signed record does not take ends in {@link MergePlan#losing()}.
     *
     * @param base the record as the author saw it (for a change with {@code after}: {@link Chain#effectiveBase});
     *     {@link Doc#EMPTY} for base 0
     * @param stored the record as it stands
     * @param set as in {@link se.stegvis.shared.sync.Change#set()}, already checked by
     *     {@link se.stegvis.shared.record.TypeCheck}
     * @param telling who stated what the change sets, and when; orders two values of a {@code LATEST_WINS} field
     */
    public static MergePlan of(KindSpec spec, Doc base, Doc stored, ObjectNode set, Telling telling) {
        return new Merge(spec, base, stored, set, telling).plan(set);
    }

    private MergePlan plan(ObjectNode set) {
        Set<String> locked = SignedLock.refused(spec, stored, base, set);
        ObjectNode result = stored.toNode();
        Set<String> asOne = new HashSet<>();
        for (String name : SignedLock.told(spec, stored, base, set)) {
            List<String> together = spec.together(name);
            if (together.isEmpty() || SignedLock.isSigned(spec, stored)) {
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
                addedTo || !Same.value(base.view(), stored.view()),
                ledger.losing(),
                ledger.rows(),
                ledger.flags(),
                signAgain,
                provenance.changed());
    }

    /** Never half of each: what loses loses whole, so that a person can choose it whole. */
    private void mergeAsOne(List<String> names, ObjectNode result) {
        JsonNode own = Together.read(mine, names);
        JsonNode standing = Together.read(stored, names);
        JsonNode seen = Together.read(base, names);
        if (Same.value(own, seen)) {
            return;
        }
        if (Same.value(standing, seen)) {
            ledger.used(MergeRow.M1);
            Together.write(result, names, own);
        } else if (Same.value(own, standing)) {
            ledger.used(MergeRow.M2);
        } else {
            ledger.used(MergeRow.M3);
            names.forEach(name -> ledger.lost(FieldPath.part(name), Same.orMissing(mine.node(name))));
        }
    }

    private JsonNode value(String name, boolean locked) {
        Spot spot = new Spot(
                FieldPath.part(name),
                spec.field(name),
                Same.orMissing(base.node(name)),
                Same.orMissing(stored.node(name)),
                Same.orMissing(mine.node(name)));
        if (locked) {
            ledger.used(MergeRow.M13);
            ledger.lost(spot.path(), spot.mine());
            return spot.stored();
        }
        if (standsSigned(name) && spot.changedByMe()) {
            // The lock let it through, so a reader sees no difference: what was signed stays, letter for letter.
            addedTo |= !Same.value(spot.mine(), spot.stored());
            ledger.used(MergeRow.M2);
            return spot.stored();
        }
        if (leavesOutWhatWasTakenBack(spot)) {
            addedTo = true;
            ledger.used(MergeRow.M10);
            return WithdrawalWins.merge(spot.stored(), spot.mine());
        }
        return new ThreeWay(ledger, provenance).merge(spot).deepCopy();
    }

    private boolean standsSigned(String name) {
        return SignedLock.isSigned(spec, stored)
                && spec.field(name).filter(FieldSpec::openWhenSigned).isEmpty();
    }

    /** Tells only of the latest withdrawal from a signed consent: the earlier ones stand beside it. */
    private boolean leavesOutWhatWasTakenBack(Spot spot) {
        return spot.rule() == MergeRule.WITHDRAWAL_WINS
                && SignedLock.isSigned(spec, stored)
                && spot.changedByMe()
                && spot.mine().isObject()
                && WithdrawalWins.grows(spot.mine(), spot.stored());
    }

    /** Puts the status back when the signature would cover what the signer never saw. */
    private boolean signsUnseen(ObjectNode result) {
        boolean signsNow = SignedLock.isSigned(spec, mine)
                && !SignedLock.isSigned(spec, base)
                && !SignedLock.isSigned(spec, stored);
        if (!signsNow || SignedLock.sameBehindSignature(spec, mine, Doc.owning(result))) {
            return false;
        }
        ledger.used(MergeRow.M12);
        ledger.lost(CommonFields.STATUS.name(), mine.node(CommonFields.STATUS));
        Fields.put(result, CommonFields.STATUS.name(), Same.orMissing(stored.node(CommonFields.STATUS)));
        Fields.put(result, CommonFields.SIGNED_BY.name(), Same.orMissing(stored.node(CommonFields.SIGNED_BY)));
        return true;
    }
}
