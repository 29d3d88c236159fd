package se.stegvis.server.reminder;

import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Transactions;

/** Reads what is due through its index, and moves it on by compare-and-set. */
@Singleton
final class DueFollowUpStore {
    private static final String DUE = """
            SELECT record_id, case_id, responsible, due_on, next_on, version FROM follow_up
            WHERE municipality = ? AND next_on <= ? ORDER BY next_on, record_id LIMIT ?""";

    private static final String MOVE = """
            UPDATE follow_up SET changes = changes + (state <> ?), state = ?, next_on = ?, version = version + 1
            WHERE municipality = ? AND record_id = ? AND version = ?""";

    private final Transactions transactions;

    DueFollowUpStore(Transactions transactions) {
        this.transactions = transactions;
    }

    List<DueFollowUp> due(int municipality, LocalDate today, int limit) {
        return transactions.statements(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DUE)) {
                statement.setInt(1, municipality);
                statement.setObject(2, today);
                statement.setInt(3, limit);
                try (ResultSet row = statement.executeQuery()) {
                    List<DueFollowUp> due = new ArrayList<>();
                    while (row.next()) {
                        due.add(read(row));
                    }
                    return due;
                }
            }
        });
    }

    private static DueFollowUp read(ResultSet row) throws SQLException {
        return new DueFollowUp(
                Ids.id(row, "record_id"),
                Ids.id(row, "case_id"),
                Ids.optional(row, "responsible"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                row.getInt("version"));
    }

    /** Moves each row on; true at the index of each that nobody else had moved or changed in between. */
    boolean[] move(int municipality, List<FollowUpReview> reviews) {
        int[] counts = transactions.statements(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(MOVE)) {
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
                return statement.executeBatch();
            }
        });
        boolean[] won = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            won[i] = counts[i] == 1;
        }
        return won;
    }
}
