package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.ByIds;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.ProblemWire;

/** The first answer to each change: what makes sending twice the same as sending once. */
@Singleton
final class ChangeLog {
    /** Changes of one record that wait for each other; longer chains count what is further back as unseen. */
    private static final int LONGEST_CHAIN = 20;

    private static final String SELECT = """
            SELECT change_id, account, record_id, case_id, base, after_id, outcome, revision, seq, conflict_id, problem
            FROM change_log WHERE municipality = ? AND change_id IN (%s)""";

    private static final String INSERT = """
            INSERT INTO change_log (municipality, change_id, account, device, record_id, case_id, base, after_id,
              outcome, revision, seq, conflict_id, problem, received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Those of the changes that are answered, with all they followed upon. */
    Map<UUID, LoggedChange> read(Connection connection, int municipality, Collection<UUID> changes)
            throws SQLException {
        Map<UUID, LoggedChange> found = new HashMap<>();
        Set<UUID> wanted = new HashSet<>(changes);
        for (int round = 0; !wanted.isEmpty() && round < LONGEST_CHAIN; round++) {
            List<LoggedChange> read = ByIds.rows(connection, SELECT, municipality, wanted, ChangeLog::change);
            read.forEach(change -> found.put(change.id(), change));
            wanted.clear();
            read.forEach(change -> change.after().ifPresent(wanted::add));
            wanted.removeAll(found.keySet());
        }
        return found;
    }

    private static LoggedChange change(ResultSet row) throws SQLException {
        UUID id = Ids.id(row, "change_id");
        return new LoggedChange(
                id,
                Ids.id(row, "account"),
                Ids.id(row, "record_id"),
                Ids.id(row, "case_id"),
                row.getInt("base"),
                Ids.optional(row, "after_id"),
                new ChangeResult(
                        id,
                        Outcome.valueOf(row.getString("outcome")),
                        row.getInt("revision"),
                        row.getLong("seq"),
                        Ids.optional(row, "conflict_id"),
                        problem(row.getBytes("problem"))));
    }

    private static Optional<Problem> problem(byte[] stored) {
        if (stored == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ProblemWire.read(Json.object(stored)));
        } catch (MalformedMessage damaged) {
            throw new IllegalStateException("a stored answer is damaged", damaged);
        }
    }

    /** Writes answers down, in one batch. An id that is answered by now is a duplicate key (1062): begin again. */
    void insert(Connection connection, int municipality, UUID device, Collection<LoggedChange> changes, Instant now)
            throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (LoggedChange change : changes) {
                bind(statement, municipality, device, change);
                statement.setObject(14, Times.utc(now));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, int municipality, UUID device, LoggedChange change)
            throws SQLException {
        ChangeResult result = change.result();
        statement.setInt(1, municipality);
        statement.setBytes(2, Ids.bytes(change.id()));
        statement.setBytes(3, Ids.bytes(change.account()));
        statement.setBytes(4, Ids.bytes(device));
        statement.setBytes(5, Ids.bytes(change.record()));
        statement.setBytes(6, Ids.bytes(change.caseId()));
        statement.setInt(7, change.base());
        statement.setBytes(8, Ids.bytes(change.after()));
        statement.setString(9, result.outcome().name());
        statement.setInt(10, result.revision());
        statement.setLong(11, result.seq());
        statement.setBytes(12, Ids.bytes(result.conflict()));
        statement.setBytes(
                13,
                result.problem()
                        .map(problem -> Json.bytes(ProblemWire.node(problem)))
                        .orElse(null));
    }
}
