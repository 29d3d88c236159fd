package se.stegvis.server.reminder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.reminder.StageRule;

/**
 * A reminder as it was given.
 *
 * @param stage key of the stage, see {@code Stage.key()}
 * @param open the follow-up still waits for this date
 * @param named who is named as responsible for the follow-up now
 */
record GivenReminder(
        UUID id,
        UUID record,
        UUID caseId,
        String kind,
        String stage,
        LocalDate due,
        LocalDate fellOn,
        boolean late,
        boolean asLead,
        boolean open,
        Optional<UUID> named) {

    StageRule rule() {
        return stage.startsWith(StageRule.OVERDUE_WEEK.name()) ? StageRule.OVERDUE_WEEK : StageRule.valueOf(stage);
    }
}
