package se.stegvis.server.reminder;

import java.time.LocalDate;
import java.util.Optional;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;

/**
 * A person's answer about a follow-up.
 *
 * @param why the reason; not needed when it is done
 * @param newDate when it is postponed, to when
 */
record FollowUpAnswer(FollowUpOutcome outcome, Optional<String> why, Optional<LocalDate> newDate) {

    static FollowUpAnswer done() {
        return new FollowUpAnswer(FollowUpOutcome.DONE, Optional.empty(), Optional.empty());
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "FollowUpAnswer[" + outcome + "]";
    }
}
