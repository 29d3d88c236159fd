package se.stegvis.server.audit;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import se.stegvis.server.database.Statements;

/**
 * Writes the audit log in the transaction of the operation it records: when the entry cannot be written, the exception
 * rolls the operation back too, and a reader gets no answer (lag 2001:454 10 §).
 */
@Singleton
public class AuditLog {
    private static final String INSERT = """
            INSERT INTO audit_entry (municipality, id, at, account, device, action, case_id, record_id, detail, initiator)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Statements statements;
    private final Clock clock;
    private final TimeOrderedEpochFactory ids;

    AuditLog(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
        // Ids that grow within a millisecond too, so that the entries of a batch lie beside each other.
        this.ids = TimeOrderedEpochFactory.builder()
                .withClock(clock)
                .withIncrementPlus1()
                .build();
    }

    /** Writes entries of what the open transaction does. */
    public void write(AuditEntry... entries) {
        write(List.of(entries));
    }

    /** Writes entries of what the open transaction does, in one batch. */
    public void write(Collection<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        statements.batch(INSERT, entries, (values, entry) -> values.number(entry.municipality())
                .id(ids.create())
                .instant(now)
                .id(entry.account())
                .id(entry.device())
                .text(entry.action().name())
                .id(entry.caseId())
                .id(entry.record())
                .text(entry.detail())
                .text(entry.initiator().name()));
    }
}
