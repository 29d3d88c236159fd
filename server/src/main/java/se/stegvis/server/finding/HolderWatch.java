package se.stegvis.server.finding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.database.Ids;
import se.stegvis.server.reminder.CaseWatchStore;
import se.stegvis.server.team.Staff;
import se.stegvis.server.team.UnheldCases;
import se.stegvis.shared.reminder.CaseRule;

/** Has the cases looked at in which somebody is missing and of which nobody is told, and those that have somebody again. */
final class HolderWatch {
    private static final String TOLD = """
            SELECT f.case_id, c.responsible FROM case_finding f
              JOIN care_case c ON c.municipality = f.municipality AND c.case_id = f.case_id
            WHERE f.municipality = ? AND f.state = 'OPEN' AND f.rule = 'NOBODY_RESPONSIBLE'""";

    private final Connection tx;
    private final int municipality;
    private final Staff staff;

    HolderWatch(Connection tx, int municipality, Staff staff) {
        this.tx = tx;
        this.municipality = municipality;
        this.staff = staff;
    }

    void touch(LocalDate today) throws SQLException {
        UnheldCases unheld = new UnheldCases(tx, municipality);
        List<UUID> cases = notTold(unheld.withoutResponsible(this::answers), CaseRule.NOBODY_RESPONSIBLE);
        cases.addAll(notTold(unheld.whoseDeputyHasGone(this::mayReceive), CaseRule.PROTECTED_WITHOUT_DEPUTY));
        cases.addAll(heldAgain());
        new CaseWatchStore(tx, municipality).touch(Set.copyOf(cases), today);
    }

    private boolean answers(UUID account) {
        return staff.member(account).filter(AccessRules::answersForCases).isPresent();
    }

    private boolean mayReceive(UUID account) {
        return staff.member(account).filter(AccessRules::mayReceive).isPresent();
    }

    private List<UUID> notTold(List<UUID> found, CaseRule rule) throws SQLException {
        Set<UUID> left = new HashSet<>(found);
        for (FindingStore.NotifiedFinding notifiedFinding : new FindingStore(tx, municipality).open(found)) {
            // While nobody is responsible, that is what is told of the case.
            if (notifiedFinding.finding().rule() == rule
                    || notifiedFinding.finding().rule() == CaseRule.NOBODY_RESPONSIBLE) {
                left.remove(notifiedFinding.caseId());
            }
        }
        return new ArrayList<>(left);
    }

    private List<UUID> heldAgain() throws SQLException {
        List<UUID> cases = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(TOLD)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (Ids.optional(row, "responsible").filter(this::answers).isPresent()) {
                        cases.add(Ids.id(row, "case_id"));
                    }
                }
            }
        }
        return cases;
    }
}
