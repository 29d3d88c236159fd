package se.stegvis.server.reminder;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.MayBeNull;
import se.stegvis.shared.reminder.CaseRule;
import se.stegvis.shared.reminder.ReminderReason;

/**
 * An issued reminder.
 *
 * @param stage key of the stage, see {@code Stage.key()}
 * @param finding the rule, when it is about a finding and not a follow-up date
 * @param insteadOf the absent account that the recipient covers for
 * @param open the follow-up still waits for this date, or the finding is still open
 * @param named who is named as responsible for the follow-up now
 */
@MappedEntity
record IssuedReminder(
        @Id UUID id,
        @Id UUID record,
        @Id UUID caseId,
        String kind,
        String stage,
        LocalDate due,
        LocalDate fellOn,
        boolean late,
        boolean asLead,
        @MayBeNull Optional<CaseRule> finding,
        @Id Optional<UUID> insteadOf,
        boolean open,
        @Id Optional<UUID> named) {

    ReminderReason rule() {
        return ReminderReason.of(stage);
    }
}
