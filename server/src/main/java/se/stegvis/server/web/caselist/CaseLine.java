package se.stegvis.server.web.caselist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import se.stegvis.server.web.worklist.Names;
import se.stegvis.server.web.worklist.WorkCase;
import se.stegvis.server.web.worklist.WorklistFilter;
import se.stegvis.shared.record.CaseNumber;

/**
 * A line of the list of cases, in words.
 *
 * @param days at the step; a dash where it has none
 * @param next the soonest follow-up; empty text when none waits
 * @param toSeeTo what no date tells of
 */
public record CaseLine(
        UUID caseId,
        String number,
        String client,
        String worker,
        String group,
        String step,
        String days,
        String next,
        boolean late,
        List<ToSee> toSeeTo) {

    /** The open finding, and the day it concerns. */
    public record ToSee(String what, String day) {}

    static CaseLine of(WorkCase one, Map<UUID, String> clients, Names names, LocalDate today) {
        UUID caseId = one.row().caseId();
        OptionalLong days = one.daysInStep(today);
        return new CaseLine(
                caseId,
                CaseNumber.of(caseId),
                names.client(Optional.ofNullable(clients.get(caseId))),
                names.worker(one.responsible()),
                names.group(one.needGroup().orElse(WorklistFilter.NONE)),
                names.step(one.step().orElse(WorklistFilter.NONE)),
                days.isPresent() ? Long.toString(days.getAsLong()) : "–",
                one.followUps().isEmpty() ? "" : one.followUps().get(0).due().toString(),
                !one.followUps().isEmpty() && one.followUps().get(0).due().isBefore(today),
                one.findings().stream()
                        .map(found ->
                                new ToSee(names.rule(found.rule()), found.on().toString()))
                        .toList());
    }

    /** Leaves out who it is about. */
    @Override
    public String toString() {
        return "CaseLine[" + caseId + "]";
    }
}
