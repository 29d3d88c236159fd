package se.stegvis.server.audit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/** That somebody has reviewed what another read in a month. Only ever added to. */
@Singleton
public final class ReadReviews {
    private static final String ADD = """
            INSERT INTO read_review (municipality, id, month, reader, reviewer, reviewed_at, in_order, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF_MONTH = """
            SELECT id, reader, reviewer, reviewed_at, in_order, note FROM read_review
            WHERE municipality = ? AND month = ? ORDER BY reviewed_at DESC, id DESC""";

    /**
     * One review.
     *
     * @param inOrder false when something is to be followed up, which the note then says
     */
    public record Review(UUID id, UUID reader, UUID reviewer, Instant at, boolean inOrder, String note) {
        /** Leaves out what was written. */
        @Override
        public String toString() {
            return "Review[" + id + "]";
        }
    }

    /** @param note at most 1,000 characters */
    public void add(Connection connection, int municipality, YearMonth month, Review review) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(review.id()));
            statement.setObject(3, first(month));
            statement.setBytes(4, Ids.bytes(review.reader()));
            statement.setBytes(5, Ids.bytes(review.reviewer()));
            statement.setObject(6, Times.utc(review.at()));
            statement.setBoolean(7, review.inOrder());
            statement.setString(8, review.note());
            statement.executeUpdate();
        }
    }

    /** Newest first. */
    public List<Review> of(Connection connection, int municipality, YearMonth month) throws SQLException {
        List<Review> reviews = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(OF_MONTH)) {
            statement.setInt(1, municipality);
            statement.setObject(2, first(month));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reviews.add(new Review(
                            Ids.id(row, "id"),
                            Ids.id(row, "reader"),
                            Ids.id(row, "reviewer"),
                            Times.instant(row, "reviewed_at").orElseThrow(),
                            row.getBoolean("in_order"),
                            row.getString("note")));
                }
            }
        }
        return reviews;
    }

    private static LocalDate first(YearMonth month) {
        return month.atDay(1);
    }
}
