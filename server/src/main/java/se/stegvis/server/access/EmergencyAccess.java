package se.stegvis.server.access;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.team.Role;

/**
 * Opening a case that is not one's own, in an emergency: with a reason, for a day, to read only, seen by the team's
 * lead and in the audit log. Never a protected client's.
 */
@Singleton
public class EmergencyAccess {
    /** How long it lasts. */
    public static final Duration LASTS = Duration.ofHours(24);

    private static final String FIND = """
            SELECT case_id FROM care_case WHERE municipality = ? AND number = ? AND protection = 'NONE' LIMIT 2""";

    private static final String OPEN = """
            INSERT INTO emergency_access (municipality, id, case_id, account, reason, opened_at, ends_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";

    private static final String UNTIL = """
            SELECT MAX(e.ends_at) AS ends_at FROM emergency_access e
              JOIN care_case c ON c.municipality = e.municipality AND c.case_id = e.case_id AND c.protection = 'NONE'
            WHERE e.municipality = ? AND e.account = ? AND e.case_id = ? AND e.ends_at > ?""";

    private static final String UNSEEN = """
            SELECT e.id, e.case_id, e.account, e.reason, e.opened_at FROM emergency_access e
              JOIN care_case c ON c.municipality = e.municipality AND c.case_id = e.case_id AND c.protection = 'NONE'
            WHERE e.municipality = ? AND e.seen_at IS NULL AND (c.team IS NULL OR c.team IN (%s))
            ORDER BY e.opened_at, e.id""";

    private static final String SEEN = """
            UPDATE emergency_access SET seen_by = ?, seen_at = ?
            WHERE municipality = ? AND id = ? AND case_id = ? AND seen_at IS NULL""";

    private final AuditLog audit;

    EmergencyAccess(AuditLog audit) {
        this.audit = audit;
    }

    /** One that the lead has not looked at. */
    public record Opening(UUID id, UUID caseId, UUID account, String reason, Instant at) {
        /** Leaves out the reason. */
        @Override
        public String toString() {
            return "Opening[" + id + "]";
        }
    }

    /** The case of that number; empty when there is none, several, or it is protected: these look the same. */
    public Optional<UUID> find(Connection connection, Caller caller, byte[] number) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, caller.municipality());
            statement.setBytes(2, number);
            try (ResultSet row = statement.executeQuery()) {
                Optional<UUID> found = row.next() ? Optional.of(Ids.id(row, "case_id")) : Optional.empty();
                return row.next() ? Optional.empty() : found;
            }
        }
    }

    /** @param reason what the person typed, at most 500 characters; never in the audit log */
    public void open(Connection connection, Caller caller, UUID caseId, String reason, Instant now)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
            statement.setInt(1, caller.municipality());
            statement.setBytes(2, Ids.bytes(UuidCreator.getTimeOrderedEpoch(now)));
            statement.setBytes(3, Ids.bytes(caseId));
            statement.setBytes(4, Ids.bytes(caller.account()));
            statement.setString(5, reason);
            statement.setObject(6, Times.utc(now));
            statement.setObject(7, Times.utc(now.plus(LASTS)));
            statement.executeUpdate();
        }
        note(connection, caller, caseId, AuditEntry.Action.EMERGENCY, "opened");
    }

    /** Until when the caller may read it; empty when they have not opened it, or it has become protected since. */
    public Optional<Instant> until(Connection connection, Caller caller, UUID caseId, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNTIL)) {
            statement.setInt(1, caller.municipality());
            statement.setBytes(2, Ids.bytes(caller.account()));
            statement.setBytes(3, Ids.bytes(caseId));
            statement.setObject(4, Times.utc(now));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Times.instant(row, "ends_at") : Optional.empty();
            }
        }
    }

    /**
     * The emergency openings that a lead has not looked at, in the cases of their teams and in those of no team; empty
     * for anybody else.
     */
    public List<Opening> unseen(Connection connection, Caller caller) throws SQLException {
        List<Opening> openings = new ArrayList<>();
        if (caller.role() != Role.TEAM_LEAD || caller.teams().isEmpty()) {
            return openings;
        }
        String sql = String.format(Locale.ROOT, UNSEEN, Ids.marks(caller.teams().size()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, caller.municipality());
            int at = 2;
            for (UUID team : caller.teams()) {
                statement.setBytes(at++, Ids.bytes(team));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    openings.add(new Opening(
                            Ids.id(row, "id"),
                            Ids.id(row, "case_id"),
                            Ids.id(row, "account"),
                            row.getString("reason"),
                            Times.instant(row, "opened_at").orElseThrow()));
                }
            }
        }
        return openings;
    }

    /** Notes that the lead has looked at it. */
    public void seen(Connection connection, Caller caller, UUID caseId, UUID id, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEEN)) {
            statement.setBytes(1, Ids.bytes(caller.account()));
            statement.setObject(2, Times.utc(now));
            statement.setInt(3, caller.municipality());
            statement.setBytes(4, Ids.bytes(id));
            statement.setBytes(5, Ids.bytes(caseId));
            if (statement.executeUpdate() == 1) {
                note(connection, caller, caseId, AuditEntry.Action.EMERGENCY, "seen");
            }
        }
    }

    private void note(Connection connection, Caller caller, UUID caseId, AuditEntry.Action action, String detail)
            throws SQLException {
        audit.write(
                connection,
                List.of(new AuditEntry(
                        caller.municipality(),
                        caller.account(),
                        caller.device(),
                        action,
                        Optional.of(caseId),
                        Optional.empty(),
                        detail)));
    }
}
