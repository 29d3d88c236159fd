package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Parameters;
import se.stegvis.server.database.Statements;

/**
 * The statements that keep {@code follow_up} in step, in the open transaction. Rows in the order of their ids, so that
 * two transactions wait for each other instead of dead-locking.
 */
@Singleton
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

    private final Statements statements;

    FollowUpStore(Statements statements) {
        this.statements = statements;
    }

    void project(int municipality, List<FollowUpRow> rows) {
        List<FollowUpRow> ordered = rows.stream()
                .sorted(Comparator.comparing(row -> row.header().id(), Ids.ORDER))
                .toList();
        statements.insertAll(PROJECT, COLUMNS, ordered, (values, row) -> values.number(municipality)
                .id(row.header().id())
                .id(row.header().caseId())
                .text(row.header().kind())
                .id(row.state().responsible())
                .day(row.state().due())
                .text(row.state().standing().name())
                .day(row.open() ? Optional.of(row.firstLook()) : Optional.empty()));
    }

    /** Keeps from which day to which a date was put off; to be called before {@link #project}. */
    void noteMoves(int municipality, List<FollowUpRow> rows, LocalDate today) {
        statements.batch(
                NOTE_MOVE, rows, (values, row) -> values.day(row.state().due())
                        .day(today)
                        .number(municipality)
                        .id(row.header().id())
                        .day(row.state().due()));
    }

    void cancel(int municipality, List<UUID> records) {
        each(CANCEL, records, (values, id) -> values.number(municipality).id(id));
    }

    void close(int municipality, List<UUID> cases) {
        each(CLOSE, cases, (values, id) -> values.number(municipality).id(id));
    }

    /** Looks again at once, or from the day it was due if that has passed. */
    void reopen(int municipality, List<UUID> cases, LocalDate today) {
        each(REOPEN, cases, (values, id) -> values.day(today)
                .number(municipality)
                .id(id));
    }

    private void each(String sql, List<UUID> ids, BiConsumer<Parameters, UUID> parameters) {
        statements.batch(sql, ids.stream().sorted(Ids.ORDER).toList(), parameters);
    }
}
