package se.stegvis.server.record;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;
import se.stegvis.shared.merge.Conflicts;

/** Which records hold an open conflict. Written only with changes that open or close one. */
@Singleton
public final class OpenConflicts {
    private static final String ADD = """
            INSERT INTO open_conflict (municipality, record_id, case_id, kind) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE kind = VALUES(kind)""";

    private static final String REMOVE = "DELETE FROM open_conflict WHERE municipality = ? AND record_id = ?";

    private static final String IN_CASES = """
            SELECT record_id, case_id, kind FROM open_conflict
            WHERE municipality = ? AND case_id IN (%s) ORDER BY case_id, record_id""";

    /** A record in which texts wait for a decision. */
    public record Open(UUID record, UUID caseId, String kind) {}

    /** Keeps the rows of these records in step with what they hold now. */
    public void project(Connection connection, int municipality, Collection<Revision> changed) throws SQLException {
        for (Revision revision : changed) {
            boolean open = !Conflicts.open(revision.doc()).isEmpty();
            try (PreparedStatement statement = connection.prepareStatement(open ? ADD : REMOVE)) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Ids.bytes(revision.id()));
                if (open) {
                    statement.setBytes(3, Ids.bytes(revision.caseId()));
                    statement.setString(4, revision.kind());
                }
                statement.executeUpdate();
            }
        }
    }

    public List<Open> in(Connection connection, int municipality, Collection<UUID> cases) throws SQLException {
        return ByIds.rows(
                connection,
                IN_CASES,
                municipality,
                cases,
                row -> new Open(Ids.id(row, "record_id"), Ids.id(row, "case_id"), row.getString("kind")));
    }
}
