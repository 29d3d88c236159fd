package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.database.ResultRow;
import se.stegvis.server.database.Statements;
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

    private final Statements statements;

    ChangeLog(Statements statements) {
        this.statements = statements;
    }

    /** Those of the changes that are answered, with all they followed upon. */
    Map<UUID, LoggedChange> read(int municipality, Collection<UUID> changes) {
        Map<UUID, LoggedChange> found = new HashMap<>();
        Set<UUID> wanted = new HashSet<>(changes);
        for (int round = 0; !wanted.isEmpty() && round < LONGEST_CHAIN; round++) {
            List<LoggedChange> read = statements.rows(
                    SELECT, values -> values.number(municipality).ids(wanted), ChangeLog::change);
            read.forEach(change -> found.put(change.id(), change));
            wanted.clear();
            read.forEach(change -> change.after().ifPresent(wanted::add));
            wanted.removeAll(found.keySet());
        }
        return found;
    }

    private static LoggedChange change(ResultRow row) {
        UUID id = row.id("change_id");
        return new LoggedChange(
                id,
                row.id("account"),
                row.id("record_id"),
                row.id("case_id"),
                row.number("base"),
                row.optionalId("after_id"),
                new ChangeResult(
                        id,
                        Outcome.valueOf(row.text("outcome")),
                        row.number("revision"),
                        row.longNumber("seq"),
                        row.optionalId("conflict_id"),
                        problem(row.bytes("problem"))));
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
    void insert(int municipality, UUID device, Collection<LoggedChange> changes, Instant now) {
        statements.batch(INSERT, changes, (values, change) -> {
            ChangeResult result = change.result();
            values.number(municipality)
                    .id(change.id())
                    .id(change.account())
                    .id(device)
                    .id(change.record())
                    .id(change.caseId())
                    .number(change.base())
                    .id(change.after())
                    .text(result.outcome().name())
                    .number(result.revision())
                    .number(result.seq())
                    .id(result.conflict())
                    .bytes(result.problem().map(problem -> Json.bytes(ProblemWire.node(problem))))
                    .instant(now);
        });
    }
}
