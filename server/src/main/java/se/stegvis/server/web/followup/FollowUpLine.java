package se.stegvis.server.web.followup;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorklistFilter;
import se.stegvis.shared.record.CaseNumber;

/**
 * A line of the list, in words.
 *
 * @param daysLate 0 or less while its day has not passed
 * @param client that the name is missing, when it is
 */
public record FollowUpLine(
        UUID caseId,
        UUID careRecord,
        String number,
        String due,
        long daysLate,
        String kind,
        String client,
        String worker,
        String group,
        String step,
        String why) {

    static FollowUpLine of(
            FoundFollowUp found, Map<UUID, String> clients, DelayReasons reasons, Names names, LocalDate today) {
        UUID caseId = found.workCase().row().caseId();
        return new FollowUpLine(
                caseId,
                found.careRecord(),
                CaseNumber.of(caseId),
                found.due().toString(),
                ChronoUnit.DAYS.between(found.due(), today),
                names.kind(found.kind()),
                names.client(Optional.ofNullable(clients.get(caseId))),
                names.worker(found.answersFor()),
                names.group(found.workCase().needGroup().orElse(WorklistFilter.NONE)),
                names.step(found.workCase().step().orElse(WorklistFilter.NONE)),
                reasons.of(found));
    }

    /** Where it is answered. */
    public String answerAddress() {
        return "/web/cases/" + caseId + "/follow-ups/" + careRecord;
    }

    public boolean late() {
        return daysLate > 0;
    }

    /** Leaves out who it is about. */
    @Override
    public String toString() {
        return "FollowUpLine[" + caseId + "]";
    }
}
