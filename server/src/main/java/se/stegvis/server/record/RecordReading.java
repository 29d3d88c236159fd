package se.stegvis.server.record;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;

/** Reads the states of one record for somebody who may read its case, and writes that to the audit log. */
@Singleton
public final class RecordReading {
    private final Transactions transactions;
    private final CaseRegister register;
    private final RecordStore records;
    private final HistoryStore history;
    private final AuditLog audit;

    RecordReading(
            Transactions transactions,
            CaseRegister register,
            RecordStore records,
            HistoryStore history,
            AuditLog audit) {
        this.transactions = transactions;
        this.register = register;
        this.records = records;
        this.history = history;
        this.audit = audit;
    }

    /**
     * Every state of a record, oldest first.
     *
     * @throws ProblemException 404 when there is none, or its case is not the caller's to read
     */
    public List<Revision> history(Caller caller, UUID careRecord) {
        return transactions.snapshot(() -> {
            Revision newest = newest(caller, careRecord);
            List<Revision> all = new ArrayList<>(history.of(caller.municipality(), careRecord));
            all.add(newest);
            audit.write(List.of(new AuditEntry(
                    caller.municipality(),
                    caller.account(),
                    caller.device(),
                    AuditEntry.Action.READ,
                    Optional.of(newest.caseId()),
                    Optional.of(careRecord),
                    "history")));
            return all;
        });
    }

    private Revision newest(Caller caller, UUID careRecord) {
        Revision newest =
                records.newest(caller.municipality(), List.of(careRecord)).get(careRecord);
        if (newest == null) {
            throw notFound();
        }
        CaseRow row =
                register.read(caller.municipality(), List.of(newest.caseId())).get(newest.caseId());
        if (row == null || !AccessRules.mayRead(caller, row.holders())) {
            throw notFound();
        }
        return newest;
    }

    private static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
