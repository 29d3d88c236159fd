package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/** Puts the most useful cases first: those with the nearest follow-up date, then the newest, so that a tablet can be used before the last page. */
@Singleton
final class PullOrder {
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
        record Next(UUID caseId, LocalDate due) {}

        return ByIds.rows(
                        connection,
                        NEXT,
                        caller.municipality(),
                        cases,
                        row -> new Next(
                                Ids.id(row, "case_id"), Times.day(row, "due_on").orElseThrow()))
                .stream()
                .collect(Collectors.toMap(Next::caseId, Next::due));
    }
}
