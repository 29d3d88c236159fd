package se.stegvis.server.audit;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;

/**
 * Writes the audit log in the transaction of the operation it records: when the entry cannot be written, the exception
 * rolls the operation back too, and a reader gets no answer (lag 2001:454 10 §).
 */
@Singleton
public class AuditLog {
    private static final String INSERT = """
            INSERT INTO audit_entry (municipality, id, at, account, device, action, case_id, record_id, detail, initiator)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Transactions transactions;
    private final Clock clock;
    private final TimeOrderedEpochFactory ids;

    AuditLog(Transactions transactions, Clock clock) {
        this.transactions = transactions;
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
        LocalDateTime now = Times.utc(clock.instant());
        transactions.statements(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
                for (AuditEntry entry : entries) {
                    bind(statement, entry, now);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    private void bind(PreparedStatement statement, AuditEntry entry, LocalDateTime now) throws SQLException {
        statement.setInt(1, entry.municipality());
        statement.setBytes(2, Ids.bytes(ids.create()));
        statement.setObject(3, now);
        statement.setBytes(4, Ids.bytes(entry.account()));
        statement.setBytes(5, Ids.bytes(entry.device()));
        statement.setString(6, entry.action().name());
        statement.setBytes(7, Ids.bytes(entry.caseId()));
        statement.setBytes(8, Ids.bytes(entry.record()));
        statement.setString(9, entry.detail());
        statement.setString(10, entry.initiator().name());
    }
}
