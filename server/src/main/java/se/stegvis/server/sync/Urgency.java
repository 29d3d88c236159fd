package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/** Puts the most useful cases first: those with the nearest follow-up date, then the newest, so that a tablet can be used before the last page. */
@Singleton
final class Urgency {
    private static final String NEXT = """
            SELECT case_id, MIN(due_on) AS due_on FROM follow_up
            WHERE municipality = ? AND state = 'OPEN' AND case_id IN (%s) GROUP BY case_id""";

    List<UUID> sorted(Connection connection, Caller caller, Collection<UUID> cases) throws SQLException {
        if (cases.size() < 2) {
            return List.copyOf(cases);
        }
        Map<UUID, LocalDate> next = next(connection, caller, cases);
        return cases.stream()
                .sorted(Comparator.<UUID, LocalDate>comparing(id -> next.getOrDefault(id, LocalDate.MAX))
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    private static Map<UUID, LocalDate> next(Connection connection, Caller caller, Collection<UUID> cases)
            throws SQLException {
        Map<UUID, LocalDate> next = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(NEXT.formatted(Ids.marks(cases.size())))) {
            statement.setInt(1, caller.municipality());
            int at = 2;
            for (UUID id : cases) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    next.put(Ids.id(row, "case_id"), Times.day(row, "due_on").orElseThrow());
                }
            }
        }
        return next;
    }
}
