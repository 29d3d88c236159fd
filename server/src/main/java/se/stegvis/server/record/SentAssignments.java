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
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.CareRecord;

/** Which assignments are signed and sent and have no answer yet. Written only with changes of assignments. */
@Singleton
public final class SentAssignments {
    private static final String ADD = """
            INSERT INTO sent_assignment (municipality, record_id, case_id) VALUES (?, ?, ?)
            ON DUPLICATE KEY UPDATE case_id = VALUES(case_id)""";

    private static final String REMOVE = "DELETE FROM sent_assignment WHERE municipality = ? AND record_id = ?";

    private static final String IN_CASES =
            "SELECT case_id FROM sent_assignment WHERE municipality = ? AND case_id IN (%s) ORDER BY case_id";

    /** Whether the record is an assignment that waits for its answer. */
    public static boolean waits(CareRecord content) {
        return content instanceof Assignment assignment
                && assignment.signed()
                && assignment.state().filter(AssignmentState.SENT::equals).isPresent();
    }

    /** Keeps the rows in step with what the assignments among these hold now. */
    public void project(Connection connection, int municipality, Collection<CareRecord> changed) throws SQLException {
        for (CareRecord content : changed) {
            if (content instanceof Assignment) {
                put(connection, municipality, content);
            }
        }
    }

    private static void put(Connection connection, int municipality, CareRecord content) throws SQLException {
        boolean waits = waits(content);
        try (PreparedStatement statement = connection.prepareStatement(waits ? ADD : REMOVE)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(content.id()));
            if (waits) {
                statement.setBytes(3, Ids.bytes(content.header().caseId()));
            }
            statement.executeUpdate();
        }
    }

    /** The case of each that waits, in some cases. */
    public List<UUID> in(Connection connection, int municipality, Collection<UUID> cases) throws SQLException {
        return ByIds.rows(connection, IN_CASES, municipality, cases, row -> Ids.id(row, "case_id"));
    }
}
