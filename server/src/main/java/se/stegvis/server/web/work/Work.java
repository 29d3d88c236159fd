package se.stegvis.server.web.work;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.reminder.OpenFollowUps;
import se.stegvis.server.reminder.OpenFollowUps.OpenFollowUp;
import se.stegvis.server.team.CaseRegister;

/**
 * The open cases that someone may read with the follow-ups that wait in them: a team lead those of their teams, others
 * those on which they are named. Three statements, at the cost of these cases, whatever else is stored. No document is
 * opened, so nobody's name is read.
 */
@Singleton
public final class Work {
    private final CaseAccess access;
    private final CaseRegister register;
    private final OpenFollowUps followUps;

    Work(CaseAccess access, CaseRegister register, OpenFollowUps followUps) {
        this.access = access;
        this.register = register;
        this.followUps = followUps;
    }

    public List<WorkCase> of(Connection connection, Caller caller) throws SQLException {
        Set<UUID> open = access.openCasesOf(connection, caller).keySet();
        Map<UUID, List<OpenFollowUp>> byCase = followUps.in(connection, caller.municipality(), open).stream()
                .collect(Collectors.groupingBy(OpenFollowUp::caseId));
        return register.read(connection, caller.municipality(), open).values().stream()
                .map(row -> new WorkCase(row, byCase.getOrDefault(row.caseId(), List.of())))
                .toList();
    }
}
