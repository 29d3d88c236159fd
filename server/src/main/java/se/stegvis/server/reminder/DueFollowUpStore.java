package se.stegvis.server.reminder;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.server.database.Ids;

/** Reads what is due through its index, and moves it on by compare-and-set. */
final class DueFollowUpStore {
    private static final String DUE = """
            SELECT record_id, case_id, responsible, due_on, next_on, version FROM follow_up
            WHERE municipality = ? AND next_on <= ? ORDER BY next_on, record_id LIMIT ?""";

    private static final String MOVE = """
            UPDATE follow_up SET changes = changes + (state <> ?), state = ?, next_on = ?, version = version + 1
            WHERE municipality = ? AND record_id = ? AND version = ?""";

    private final Connection tx;
    private final int municipality;

    DueFollowUpStore(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    List<DueFollowUp> due(LocalDate today, int limit) throws SQLException {
        List<DueFollowUp> due = new ArrayList<>();
        try (PreparedStatement statement = tx.prepareStatement(DUE)) {
            statement.setInt(1, municipality);
            statement.setObject(2, today);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new DueFollowUp(
                            Ids.id(row, "record_id"),
                            Ids.id(row, "case_id"),
                            Ids.optional(row, "responsible"),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("next_on", LocalDate.class),
                            row.getInt("version")));
                }
            }
        }
        return due;
    }

    /** Moves each row on; true at the index of each that nobody else had moved or changed in between. */
    boolean[] move(List<FollowUpReview> reviews) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(MOVE)) {
            for (FollowUpReview review : reviews) {
                String state = review.caseClosed() ? "CLOSED" : "OPEN";
                statement.setString(1, state);
                statement.setString(2, state);
                statement.setObject(3, review.next().orElse(null));
                statement.setInt(4, municipality);
                statement.setBytes(5, Ids.bytes(review.followUp().record()));
                statement.setInt(6, review.followUp().version());
                statement.addBatch();
            }
            int[] counts = statement.executeBatch();
            boolean[] won = new boolean[counts.length];
            for (int i = 0; i < counts.length; i++) {
                won[i] = counts[i] == 1;
            }
            return won;
        }
    }
}
