package se.stegvis.server.finding;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseRule;

/** The rows of {@code case_finding}: what stands open in a case and how far it has been told. */
public final class FindingStore {
    private static final String OPEN = """
            SELECT case_id, record_id, rule, due_on, told_through FROM case_finding
            WHERE municipality = ? AND case_id IN (%s) AND state = 'OPEN'""";

    private static final String COUNT = """
            SELECT c.team, COUNT(*) AS cases FROM case_finding f
              JOIN care_case c ON c.municipality = f.municipality AND c.case_id = f.case_id
            WHERE f.municipality = ? AND f.state = 'OPEN' AND f.rule = ? AND c.closed_on IS NULL GROUP BY c.team""";

    private static final String KEEP = """
            INSERT INTO case_finding (municipality, record_id, rule, case_id, kind, due_on, told_through, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'OPEN')
            ON DUPLICATE KEY UPDATE due_on = VALUES(due_on), told_through = VALUES(told_through), state = 'OPEN'""";

    private static final String SETTLE =
            "UPDATE case_finding SET state = 'SETTLED' WHERE municipality = ? AND record_id = ? AND rule = ?";

    private final Connection tx;
    private final int municipality;

    public FindingStore(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    /** @param toldThrough stages up to this day have been given */
    public record NotifiedFinding(UUID caseId, CaseFinding finding, LocalDate toldThrough) {}

    public List<NotifiedFinding> open(Collection<UUID> cases) throws SQLException {
        return ByIds.rows(tx, OPEN, municipality, cases, FindingStore::told);
    }

    /** In how many open cases something stands, by team. */
    Map<Optional<UUID>, Long> count(CaseRule rule) throws SQLException {
        Map<Optional<UUID>, Long> counts = new HashMap<>();
        try (PreparedStatement statement = tx.prepareStatement(COUNT)) {
            statement.setInt(1, municipality);
            statement.setString(2, rule.name());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(Ids.optional(row, "team"), row.getLong("cases"));
                }
            }
        }
        return counts;
    }

    private static NotifiedFinding told(ResultSet row) throws SQLException {
        CaseFinding finding = new CaseFinding(
                CaseRule.valueOf(row.getString("rule")),
                Ids.id(row, "record_id"),
                row.getObject("due_on", LocalDate.class));
        return new NotifiedFinding(Ids.id(row, "case_id"), finding, row.getObject("told_through", LocalDate.class));
    }

    /** Stores the open findings, with their kinds by record; notified up to {@code today}. */
    void keep(List<CaseReview.OpenFinding> openFinding, UUID caseId, LocalDate today) throws SQLException {
        if (openFinding.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(KEEP)) {
            for (CaseReview.OpenFinding one : openFinding) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(one.finding().record()));
                statement.setString(3, one.finding().rule().name());
                statement.setBytes(4, Ids.bytes(caseId));
                statement.setString(5, one.kind());
                statement.setObject(6, one.finding().on());
                statement.setObject(7, today);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void settle(List<CaseFinding> gone) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(SETTLE)) {
            for (CaseFinding one : gone) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(one.record()));
                statement.setString(3, one.rule().name());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
