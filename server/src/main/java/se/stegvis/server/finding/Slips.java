package se.stegvis.server.finding;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;

/**
 * The signs of a slip: dates that were put off, and how often someone was reminded. At the cost of what is asked about.
 */
@Singleton
public final class Slips {
    private static final String MOVED = """
            SELECT record_id, case_id, from_due, to_due, moved_on FROM follow_up_move
            WHERE municipality = ? AND case_id IN (%s) AND moved_on >= ? ORDER BY from_due, record_id""";

    private static final String REMINDED = """
            SELECT record_id, COUNT(*) AS times, MAX(fell_on) AS latest FROM reminder
            WHERE municipality = ? AND record_id IN (%s) AND as_lead = FALSE GROUP BY record_id""";

    /** A date put off. */
    public record Move(UUID record, UUID caseId, LocalDate from, LocalDate to, LocalDate on) {}

    /** How often the one responsible was reminded of a follow-up, and when last. */
    public record Reminded(int times, LocalDate latest) {}

    /** The follow-ups put off on that day or later, in some cases. */
    public List<Move> moved(Connection tx, int municipality, Collection<UUID> cases, LocalDate since)
            throws SQLException {
        List<Move> moves = new ArrayList<>();
        if (cases.isEmpty()) {
            return moves;
        }
        try (PreparedStatement statement =
                tx.prepareStatement(String.format(Locale.ROOT, MOVED, Ids.marks(cases.size())))) {
            statement.setObject(bind(statement, municipality, cases), since);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    moves.add(new Move(
                            Ids.id(row, "record_id"),
                            Ids.id(row, "case_id"),
                            row.getObject("from_due", LocalDate.class),
                            row.getObject("to_due", LocalDate.class),
                            row.getObject("moved_on", LocalDate.class)));
                }
            }
        }
        return moves;
    }

    /** Of each of the records that anybody was reminded of. */
    public Map<UUID, Reminded> reminded(Connection tx, int municipality, Collection<UUID> records) throws SQLException {
        record RemindedRow(UUID id, Reminded reminded) {}

        return ByIds.rows(
                        tx,
                        REMINDED,
                        municipality,
                        records,
                        row -> new RemindedRow(
                                Ids.id(row, "record_id"),
                                new Reminded(row.getInt("times"), row.getObject("latest", LocalDate.class))))
                .stream()
                .collect(Collectors.toMap(RemindedRow::id, RemindedRow::reminded));
    }

    /** The place of the next value. */
    private static int bind(PreparedStatement statement, int municipality, Collection<UUID> ids) throws SQLException {
        statement.setInt(1, municipality);
        int at = 2;
        for (UUID id : ids) {
            statement.setBytes(at++, Ids.bytes(id));
        }
        return at;
    }
}
