package se.stegvis.server.finding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;
import se.stegvis.server.reminder.CaseWatchStore;
import se.stegvis.server.team.Staff;

/**
 * Finds the open cases that have nobody responsible who works here in a fitting role, whatever road led there, and has them
 * looked at. Costs by the people who are or were responsible and by such cases, never by those that are stored: each person is one
 * step in the index, and only of those who do not fit the open cases are read.
 */
final class UnheldCases {
    private static final String RESPONSIBLE =
            "SELECT responsible FROM care_case WHERE municipality = ? GROUP BY responsible";

    private static final String NOT_TOLD = """
             AND closed_on IS NULL AND NOT EXISTS (SELECT 1 FROM case_finding f
               WHERE f.municipality = care_case.municipality AND f.record_id = care_case.case_id
                 AND f.rule = 'NOBODY_RESPONSIBLE' AND f.state = 'OPEN')""";

    private static final String OF =
            "SELECT case_id FROM care_case WHERE municipality = ? AND responsible IN (%s) " + NOT_TOLD;

    private static final String OF_NOBODY =
            "SELECT case_id FROM care_case WHERE municipality = ? AND responsible IS NULL " + NOT_TOLD;

    private static final String TOLD = """
            SELECT f.case_id, c.responsible FROM case_finding f
              JOIN care_case c ON c.municipality = f.municipality AND c.case_id = f.case_id
            WHERE f.municipality = ? AND f.state = 'OPEN' AND f.rule = 'NOBODY_RESPONSIBLE'""";

    private final Connection tx;
    private final int municipality;
    private final Staff staff;

    UnheldCases(Connection tx, int municipality, Staff staff) {
        this.tx = tx;
        this.municipality = municipality;
        this.staff = staff;
    }

    /** Has the cases looked at that have nobody and of which nobody is told, and those that have somebody again. */
    void touch(LocalDate today) throws SQLException {
        List<UUID> cases = new ArrayList<>(ByIds.rows(tx, OF, municipality, unfit(), row -> Ids.id(row, "case_id")));
        cases.addAll(ofNobody());
        cases.addAll(heldAgain());
        new CaseWatchStore(tx, municipality).touch(cases, today);
    }

    private boolean answers(UUID account) {
        return staff.member(account).filter(AccessRules::answersForCases).isPresent();
    }

    private List<UUID> unfit() throws SQLException {
        List<UUID> unfit = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(RESPONSIBLE)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Ids.optional(row, "responsible")
                            .filter(account -> !answers(account))
                            .ifPresent(unfit::add);
                }
            }
        }
        return unfit;
    }

    private List<UUID> ofNobody() throws SQLException {
        List<UUID> cases = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(OF_NOBODY)) {
            statement.setInt(1, municipality);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cases.add(Ids.id(row, "case_id"));
                }
            }
        }
        return cases;
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
