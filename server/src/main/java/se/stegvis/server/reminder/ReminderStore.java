package se.stegvis.server.reminder;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.shared.reminder.CaseRule;

/** The reminders in the app. */
final class ReminderStore {
    /** The unique key decides: what a date, stage and recipient have had is not issued again. */
    private static final String GIVE = """
            INSERT INTO reminder
              (municipality, id, record_id, case_id, due_on, stage, recipient, as_lead, fell_on, created_at, late,
               finding, instead_of)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE id = id""";

    private static final String LIST = """
            SELECT r.id, r.record_id, r.case_id, r.due_on, r.stage, r.as_lead, r.fell_on, r.late, r.finding,
              r.instead_of, COALESCE(c.kind, f.kind) AS kind, f.responsible,
              COALESCE(c.state, f.state) = 'OPEN' AND COALESCE(c.due_on, f.due_on) = r.due_on AS open
            FROM reminder r
              LEFT JOIN follow_up f
                ON f.municipality = r.municipality AND f.record_id = r.record_id AND r.finding IS NULL
              LEFT JOIN case_finding c
                ON c.municipality = r.municipality AND c.record_id = r.record_id AND c.rule = r.finding
            WHERE r.municipality = ? AND r.recipient = ? AND COALESCE(c.kind, f.kind) IS NOT NULL""";

    private static final String OPEN =
            " AND COALESCE(c.state, f.state) = 'OPEN' AND COALESCE(c.due_on, f.due_on) = r.due_on";

    private static final String NEWEST = " ORDER BY r.created_at DESC, r.fell_on DESC LIMIT " + ReminderList.LONGEST;

    private final Connection tx;
    private final int municipality;

    ReminderStore(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    void give(List<NewReminder> reminders, LocalDate today, Instant now) throws SQLException {
        if (reminders.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(GIVE)) {
            for (NewReminder reminder : reminders) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(UuidCreator.getTimeOrderedEpoch(now)));
                statement.setBytes(3, Ids.bytes(reminder.about().record()));
                statement.setBytes(4, Ids.bytes(reminder.about().caseId()));
                statement.setObject(5, reminder.about().due());
                statement.setString(6, reminder.stage().key());
                statement.setBytes(7, Ids.bytes(reminder.recipient()));
                statement.setBoolean(8, reminder.to().asLead());
                statement.setObject(9, reminder.stage().on());
                statement.setObject(10, Times.utc(now));
                statement.setBoolean(11, reminder.stage().on().isBefore(today));
                statement.setString(
                        12, reminder.about().finding().map(CaseRule::name).orElse(null));
                statement.setBytes(13, Ids.bytes(reminder.to().insteadOf()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** The newest reminders of one recipient. */
    List<IssuedReminder> of(UUID recipient) throws SQLException {
        return read(LIST + NEWEST, recipient, Optional.empty());
    }

    /** Those whose follow-up still waits for the same date. */
    List<IssuedReminder> openOf(UUID recipient) throws SQLException {
        return read(LIST + OPEN + NEWEST, recipient, Optional.empty());
    }

    /** One of the recipient's own. */
    Optional<IssuedReminder> of(UUID recipient, UUID id) throws SQLException {
        return read(LIST + " AND r.id = ?", recipient, Optional.of(id)).stream().findFirst();
    }

    private List<IssuedReminder> read(String sql, UUID recipient, Optional<UUID> id) throws SQLException {
        List<IssuedReminder> found = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(recipient));
            if (id.isPresent()) {
                statement.setBytes(3, Ids.bytes(id.get()));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(given(row));
                }
            }
        }
        return found;
    }

    private static IssuedReminder given(ResultSet row) throws SQLException {
        return new IssuedReminder(
                Ids.id(row, "id"),
                Ids.id(row, "record_id"),
                Ids.id(row, "case_id"),
                row.getString("kind"),
                row.getString("stage"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("fell_on", LocalDate.class),
                row.getBoolean("late"),
                row.getBoolean("as_lead"),
                Optional.ofNullable(row.getString("finding")).map(CaseRule::valueOf),
                Ids.optional(row, "instead_of"),
                row.getBoolean("open"),
                Ids.optional(row, "responsible"));
    }
}
