package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/**
 * Who held a case before, and which cases are erased. A change that a former holder wrote while they held the case goes
 * to quarantine instead of being refused. All in the caller's transaction.
 */
@Singleton
public class CaseLeavers {
    private static final String END = """
            INSERT INTO ended_access (municipality, case_id, account, ended_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE ended_at = VALUES(ended_at)""";

    private static final String LEFT =
            "SELECT case_id FROM ended_access WHERE municipality = ? AND account = ? AND case_id IN (%s)";

    private static final String ERASED = "SELECT case_id FROM erased_case WHERE municipality = ? AND case_id IN (%s)";

    /** Writes down everyone who is named in {@code before} and no longer in {@code after}. */
    public void handOver(Connection connection, CaseHolders before, CaseHolders after, Instant now)
            throws SQLException {
        Set<UUID> leaving = new HashSet<>(before.named());
        leaving.removeAll(after.named());
        if (leaving.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            for (UUID account : leaving) {
                statement.setInt(1, before.municipality());
                statement.setBytes(2, Ids.bytes(before.caseId()));
                statement.setBytes(3, Ids.bytes(account));
                statement.setObject(4, Times.utc(now));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Those of the cases that the account once held. */
    public Set<UUID> heldBefore(Connection connection, int municipality, UUID account, Collection<UUID> cases)
            throws SQLException {
        return among(connection, LEFT, municipality, List.of(account), cases);
    }

    /** Those of the cases that are erased for good. */
    public Set<UUID> erased(Connection connection, int municipality, Collection<UUID> cases) throws SQLException {
        return among(connection, ERASED, municipality, List.of(), cases);
    }

    private static Set<UUID> among(
            Connection connection, String sql, int municipality, List<UUID> first, Collection<UUID> cases)
            throws SQLException {
        Set<UUID> found = new HashSet<>();
        if (cases.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement =
                connection.prepareStatement(String.format(Locale.ROOT, sql, Ids.marks(cases.size())))) {
            statement.setInt(1, municipality);
            int at = 2;
            for (UUID id : first) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            for (UUID id : cases) {
                statement.setBytes(at++, Ids.bytes(id));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(Ids.id(row, "case_id"));
                }
            }
        }
        return found;
    }
}
