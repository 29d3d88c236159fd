package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import se.stegvis.server.database.Statements;

/** Reads what is due through its index, and moves it on by compare-and-set. */
@Singleton
final class DueFollowUpStore {
    private static final String DUE = """
            SELECT record_id, case_id, responsible, due_on, next_on, version FROM follow_up
            WHERE municipality = ? AND next_on <= ? ORDER BY next_on, record_id LIMIT ?""";

    private static final String MOVE = """
            UPDATE follow_up SET changes = changes + (state <> ?), state = ?, next_on = ?, version = version + 1
            WHERE municipality = ? AND record_id = ? AND version = ?""";

    private final Statements statements;

    DueFollowUpStore(Statements statements) {
        this.statements = statements;
    }

    List<DueFollowUp> due(int municipality, LocalDate today, int limit) {
        return statements.rows(
                DUE,
                values -> values.number(municipality).day(today).number(limit),
                row -> new DueFollowUp(
                        row.id("record_id"),
                        row.id("case_id"),
                        row.optionalId("responsible"),
                        row.day("due_on"),
                        row.day("next_on"),
                        row.number("version")));
    }

    /** Moves each row on; true at the index of each that nobody else had moved or changed in between. */
    boolean[] move(int municipality, List<FollowUpReview> reviews) {
        int[] counts = statements.batch(MOVE, reviews, (values, review) -> {
            String state = review.caseClosed() ? "CLOSED" : "OPEN";
            values.text(state)
                    .text(state)
                    .day(review.next())
                    .number(municipality)
                    .id(review.followUp().record())
                    .number(review.followUp().version());
        });
        boolean[] won = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            won[i] = counts[i] == 1;
        }
        return won;
    }
}
