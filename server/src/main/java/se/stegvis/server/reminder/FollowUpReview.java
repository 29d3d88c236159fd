package se.stegvis.server.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The result of the review of a due follow-up.
 *
 * @param reminders to be issued now
 * @param next when to look again; empty when its case is closed
 */
record FollowUpReview(DueFollowUp followUp, List<NewReminder> reminders, Optional<LocalDate> next) {

    boolean caseClosed() {
        return next.isEmpty();
    }
}
