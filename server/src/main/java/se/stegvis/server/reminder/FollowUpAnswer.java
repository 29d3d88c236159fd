package se.stegvis.server.reminder;

import java.time.LocalDate;
import java.util.Optional;
import se.stegvis.shared.record.CommonFields.FollowUpOutcome;
import se.stegvis.shared.record.PostponementReason;

/**
 * A person's answer about a follow-up.
 *
 * @param reason for which it is moved, as figures count it
 * @param why in words
 * @param newDate when it is postponed, to when
 * @param confirmed whether the new date lies far off and the person has said to mean it
 */
public record FollowUpAnswer(
        FollowUpOutcome outcome,
        Optional<PostponementReason> reason,
        Optional<String> why,
        Optional<LocalDate> newDate,
        boolean confirmed) {

    static FollowUpAnswer done() {
        return new FollowUpAnswer(FollowUpOutcome.DONE, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** Leaves out what was written. */
    @Override
    public String toString() {
        return "FollowUpAnswer[" + outcome + "]";
    }
}
