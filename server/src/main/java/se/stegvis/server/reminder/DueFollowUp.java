package se.stegvis.server.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An open follow-up whose day to look has come.
 *
 * @param named who was named as responsible for it
 * @param from the first day whose stages have not been issued
 * @param version to be the same still when the row is moved on
 */
record DueFollowUp(UUID record, UUID caseId, Optional<UUID> named, LocalDate due, LocalDate from, int version) {

    ReminderSubject subject() {
        return new ReminderSubject(record, caseId, due, Optional.empty());
    }
}
