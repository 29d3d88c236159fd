package se.stegvis.server.web.worklist;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.finding.OpenFindings;
import se.stegvis.server.reminder.OpenFollowUps;
import se.stegvis.server.reminder.OpenFollowUps.OpenFollowUp;
import se.stegvis.server.reminder.Recipients;
import se.stegvis.server.reminder.RecipientsReader;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.shared.reminder.CaseFinding;

/**
 * The open cases that someone may read with what waits in them: a team lead those of their teams, others
 * those on which they are named. A handful of statements, at the cost of these cases, whatever else is stored. No document is
 * opened, so nobody's name is read.
 */
@Singleton
public final class Worklist {
    private final CaseAccess access;
    private final CaseRegister register;
    private final OpenFollowUps followUps;
    private final OpenFindings findings;
    private final RecipientsReader people;

    Worklist(
            CaseAccess access,
            CaseRegister register,
            OpenFollowUps followUps,
            OpenFindings findings,
            RecipientsReader people) {
        this.access = access;
        this.register = register;
        this.followUps = followUps;
        this.findings = findings;
        this.people = people;
    }

    public List<WorkCase> of(Caller caller) {
        Set<UUID> open = access.openCasesOf(caller).keySet();
        Map<UUID, List<OpenFollowUp>> byCase =
                followUps.in(caller.municipality(), open).stream().collect(Collectors.groupingBy(OpenFollowUp::caseId));
        Map<UUID, List<CaseFinding>> found = findings.in(caller.municipality(), open);
        Recipients answering = people.whoeverIsAway(caller.municipality());
        return register.read(caller.municipality(), open).values().stream()
                .map(row -> new WorkCase(
                        row,
                        byCase.getOrDefault(row.caseId(), List.of()),
                        found.getOrDefault(row.caseId(), List.of()),
                        answering))
                .toList();
    }
}
