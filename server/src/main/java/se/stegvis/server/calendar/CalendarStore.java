package se.stegvis.server.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.shared.record.Protection;

/** Reads follow-up dates by the people who may have to do with them, each through an index. */
final class CalendarStore {
    private static final String COLUMNS =
            "f.record_id, f.case_id, f.responsible AS named, f.due_on, f.state, f.changes,"
                    + " c.team, c.responsible, c.occupational_therapist, c.deputy, c.protection";

    private static final String JOIN =
            " FROM care_case c JOIN follow_up f ON f.municipality = c.municipality AND f.case_id = c.case_id";

    private static final String OF_PERSON = "SELECT " + COLUMNS + JOIN
            + " WHERE c.municipality = ? AND c.responsible = ? AND (f.due_on >= ? OR f.state = 'OPEN')"
            + " UNION DISTINCT SELECT " + COLUMNS + JOIN
            + " WHERE f.municipality = ? AND f.responsible = ? AND (f.due_on >= ? OR f.state = 'OPEN') LIMIT ?";

    private static final String ONE = "SELECT " + COLUMNS + JOIN + " WHERE f.municipality = ? AND f.record_id = ?";

    private final Connection tx;
    private final int municipality;

    CalendarStore(Connection tx, int municipality) {
        this.tx = tx;
        this.municipality = municipality;
    }

    /** Those that still wait, and those settled whose day is not before {@code since}. */
    List<CalendarDate> of(UUID person, LocalDate since, int limit) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(OF_PERSON)) {
            for (int first = 1; first <= 4; first += 3) {
                statement.setInt(first, municipality);
                statement.setBytes(first + 1, Ids.bytes(person));
                statement.setObject(first + 2, since);
            }
            statement.setInt(7, limit);
            return read(statement);
        }
    }

    Optional<CalendarDate> one(UUID record) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(ONE)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(record));
            return read(statement).stream().findFirst();
        }
    }

    private List<CalendarDate> read(PreparedStatement statement) throws SQLException {
        List<CalendarDate> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                CaseHolders holders = new CaseHolders(
                        municipality,
                        Ids.id(row, "case_id"),
                        Ids.optional(row, "team"),
                        Ids.optional(row, "responsible"),
                        Ids.optional(row, "occupational_therapist"),
                        Ids.optional(row, "deputy"),
                        Protection.valueOf(row.getString("protection")));
                found.add(new CalendarDate(
                        Ids.id(row, "record_id"),
                        holders,
                        Ids.optional(row, "named"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("state").equals("OPEN"),
                        row.getInt("changes")));
            }
        }
        return found;
    }
}
