package se.stegvis.mobile.today;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.widget.ConfirmedDay;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.PostponementReason;
import se.stegvis.shared.text.VisibleText;

/**
 * The outcome of a follow-up.
 *
 * @param reason needed when it is postponed
 * @param why in words; needed when it is cancelled, and where the reason alone says nothing
 * @param newDate needed when it is postponed
 */
record Outcome(
        FollowUpOutcome outcome, Optional<PostponementReason> reason, String why, Optional<ConfirmedDay> newDate) {

    /** The missing field before it can be saved, as a key of the texts; empty when nothing is. */
    Optional<String> missing() {
        if (outcome == FollowUpOutcome.POSTPONED && newDate.isEmpty()) {
            return Optional.of("outcome.date-missing");
        }
        if (outcome == FollowUpOutcome.POSTPONED && reason.isEmpty()) {
            return Optional.of("outcome.reason-missing");
        }
        return asksForWords(outcome, reason) && !VisibleText.isVisible(why)
                ? Optional.of("outcome.why-missing")
                : Optional.empty();
    }

    static boolean asksForWords(FollowUpOutcome outcome, Optional<PostponementReason> reason) {
        return outcome == FollowUpOutcome.CANCELLED
                || outcome == FollowUpOutcome.POSTPONED
                        && reason.filter(PostponementReason::asksForWords).isPresent();
    }

    /** The change that says so, under a new key. */
    ObjectNode set(UUID key, UUID by, OffsetDateTime at) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        ObjectNode entry = set.putObject(CommonFields.FOLLOW_UP_OUTCOMES.name()).putObject(key.toString());
        entry.put(CommonFields.OUTCOME.name(), outcome.name())
                .put(CommonFields.OUTCOME_AT.name(), at.toString())
                .put(CommonFields.OUTCOME_BY.name(), by.toString());
        reason.filter(one -> outcome == FollowUpOutcome.POSTPONED)
                .ifPresent(one -> entry.put(CommonFields.OUTCOME_REASON.name(), one.name()));
        if (VisibleText.isVisible(why)) {
            entry.put(CommonFields.OUTCOME_WHY.name(), VisibleText.trimmed(why));
        }
        newDate.filter(date -> outcome == FollowUpOutcome.POSTPONED)
                .ifPresent(date -> date.into(entry, CommonFields.OUTCOME_NEW_DATE));
        return set;
    }

    /** The change that takes it back. */
    static ObjectNode undo(UUID key) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        set.putObject(CommonFields.FOLLOW_UP_OUTCOMES.name()).putNull(key.toString());
        return set;
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "Outcome[" + outcome + "]";
    }
}
