package se.stegvis.server.reminder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.stegvis.server.database.Ids;

/**
 * The statements that keep {@code follow_up} in step, in the transaction given. Rows in the order of their ids, so that
 * two transactions wait for each other instead of dead-locking.
 */
final class FollowUpStore {
    /** A reminder that was sent stays sent: {@code next_on} moves only when the date or the state does. */
    private static final String PROJECT = """
            INSERT INTO follow_up
              (municipality, record_id, case_id, kind, responsible, due_on, state, next_on)
            VALUES %s
            ON DUPLICATE KEY UPDATE
              changes = changes + IF(state = VALUES(state) AND due_on = VALUES(due_on), 0, 1),
              next_on = IF(state = VALUES(state) AND due_on = VALUES(due_on), next_on, VALUES(next_on)),
              responsible = VALUES(responsible), due_on = VALUES(due_on), state = VALUES(state),
              version = version + 1""";

    private static final int COLUMNS = 8;

    /** From the row before the date moves; an earlier day than before is no putting off. */
    private static final String NOTE_MOVE = """
            INSERT INTO follow_up_move (municipality, record_id, from_due, case_id, to_due, moved_on)
            SELECT municipality, record_id, due_on, case_id, ?, ? FROM follow_up
            WHERE municipality = ? AND record_id = ? AND state = 'OPEN' AND due_on < ?
            ON DUPLICATE KEY UPDATE to_due = VALUES(to_due), moved_on = VALUES(moved_on)""";

    private static final String CANCEL = """
            UPDATE follow_up SET state = 'CANCELLED', next_on = NULL, changes = changes + 1, version = version + 1
            WHERE municipality = ? AND record_id = ? AND state IN ('OPEN', 'CLOSED')""";

    private static final String CLOSE = """
            UPDATE follow_up SET state = 'CLOSED', next_on = NULL, changes = changes + 1, version = version + 1
            WHERE municipality = ? AND case_id = ? AND state = 'OPEN'""";

    private static final String REOPEN = """
            UPDATE follow_up SET state = 'OPEN', next_on = LEAST(due_on, ?), changes = changes + 1, version = version + 1
            WHERE municipality = ? AND case_id = ? AND state = 'CLOSED'""";

    /** As MariaDB sorts the sixteen bytes; {@link UUID#compareTo} takes them as signed. */
    private static final Comparator<UUID> BY_TEXT = Comparator.comparing(UUID::toString);

    private final Connection tx;
    private final int municipality;

    FollowUpStore(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    void project(List<FollowUpRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = String.format(Locale.ROOT, PROJECT, Ids.rows(COLUMNS, rows.size()));
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            int at = 1;
            for (FollowUpRow row : rows.stream()
                    .sorted(Comparator.comparing(row -> row.header().id(), BY_TEXT))
                    .toList()) {
                at = bind(statement, at, row);
            }
            statement.executeUpdate();
        }
    }

    private int bind(PreparedStatement statement, int first, FollowUpRow row) throws SQLException {
        int at = first;
        statement.setInt(at++, municipality);
        statement.setBytes(at++, Ids.bytes(row.header().id()));
        statement.setBytes(at++, Ids.bytes(row.header().caseId()));
        statement.setString(at++, row.header().kind());
        statement.setBytes(at++, Ids.bytes(row.state().responsible()));
        statement.setObject(at++, row.state().due());
        statement.setString(at++, row.state().standing().name());
        statement.setObject(at++, row.open() ? row.firstLook() : null);
        return at;
    }

    /** Keeps from which day to which a date was put off; to be called before {@link #project}. */
    void noteMoves(List<FollowUpRow> rows, LocalDate today) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(NOTE_MOVE)) {
            for (FollowUpRow row : rows) {
                statement.setObject(1, row.state().due());
                statement.setObject(2, today);
                statement.setInt(3, municipality);
                statement.setBytes(4, Ids.bytes(row.header().id()));
                statement.setObject(5, row.state().due());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    void cancel(List<UUID> records) throws SQLException {
        each(CANCEL, records, List.of());
    }

    void close(List<UUID> cases) throws SQLException {
        each(CLOSE, cases, List.of());
    }

    /** Looks again at once, or from the day it was due if that has passed. */
    void reopen(List<UUID> cases, LocalDate today) throws SQLException {
        each(REOPEN, cases, List.of(today));
    }

    private void each(String sql, List<UUID> ids, List<LocalDate> first) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            for (UUID id : ids.stream().sorted(BY_TEXT).toList()) {
                int at = 1;
                for (LocalDate day : first) {
                    statement.setObject(at++, day);
                }
                statement.setInt(at++, municipality);
                statement.setBytes(at, Ids.bytes(id));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
