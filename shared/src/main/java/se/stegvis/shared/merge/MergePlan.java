package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.sync.Outcome;

/**
 * The effect of a change on a record, decided but not stored.
 *
 * @param merged the record afterwards, without the entry for an open conflict (see {@link Conflicts#add})
 * @param othersChanged others had changed the record since the base, or it holds more than what was sent
 * @param losing path to the value that did not win, JSON null for a deletion; empty when nothing lost. Paths as in
 *     {@link FieldPath}, for example {@code actions/<key>/what}
 * @param rulesUsed ids of the rows of {@code docs/merge-rules.md} that decided, each once
 * @param flags paths of keys that one side deleted and the other edited; the edit is kept
 * @param signAgain the signature was not accepted because the record is no longer what the signer saw
 * @param annotated the record says who stated what and when, which its author did not send
 */
public record MergePlan(
        Doc merged,
        boolean othersChanged,
        ObjectNode losing,
        List<String> rulesUsed,
        List<String> flags,
        boolean signAgain,
        boolean annotated) {

    public MergePlan {
        rulesUsed = List.copyOf(rulesUsed);
        flags = List.copyOf(flags);
    }

    /** The outcome to answer: CONFLICT when something lost, MERGED when others had changed it, else APPLIED. */
    public Outcome outcome() {
        if (!losing.isEmpty()) {
            return Outcome.CONFLICT;
        }
        return othersChanged ? Outcome.MERGED : Outcome.APPLIED;
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "MergePlan[" + outcome() + " by " + rulesUsed + "]";
    }
}
