package se.stegvis.server.record;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.access.EmergencyAccess;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;

/** Reads cases for people at a desk. Each case read leaves an audit line, in the transaction that reads it. */
@Singleton
public final class CaseReading {
    private static final int ALL = Integer.MAX_VALUE;

    private final Transactions transactions;
    private final CaseAccess access;
    private final CaseRegister register;
    private final RecordPages pages;
    private final RecordStore records;
    private final EmergencyAccess emergency;
    private final AuditLog audit;

    CaseReading(
            Transactions transactions,
            CaseAccess access,
            CaseRegister register,
            RecordPages pages,
            RecordStore records,
            EmergencyAccess emergency,
            AuditLog audit) {
        this.transactions = transactions;
        this.access = access;
        this.register = register;
        this.pages = pages;
        this.records = records;
        this.emergency = emergency;
        this.audit = audit;
    }

    /** A case and, on a list, its client; on a page of its own all its newest records. */
    public record OpenedCase(CaseRow row, List<Revision> records) {}

    /**
     * The caller's cases in the order of their ids, each with its client.
     *
     * @param after only cases with an id above this
     */
    public List<OpenedCase> list(Caller caller, Optional<UUID> after, int limit) {
        return transactions.snapshot(() -> {
            List<UUID> ids = access.casesOf(caller).keySet().stream()
                    .filter(id -> after.isEmpty() || order(id, after.get()) > 0)
                    .sorted(CaseReading::order)
                    .limit(limit)
                    .toList();
            List<OpenedCase> opened = new ArrayList<>();
            Map<UUID, Revision> clients = records.clients(caller.municipality(), ids);
            register.read(caller.municipality(), ids)
                    .forEach((id, row) -> opened.add(new OpenedCase(
                            row,
                            Optional.ofNullable(clients.get(id)).map(List::of).orElse(List.of()))));
            audit.write(ids.stream().map(id -> entry(caller, id, "list")).toList());
            return opened;
        });
    }

    /** As the database sorts them: byte by byte, without sign. */
    private static int order(UUID one, UUID other) {
        return Comparator.comparing(UUID::toString).compare(one, other);
    }

    /**
     * The newest state of everything in a case.
     *
     * @param purpose what it is read for, as the audit line says it
     */
    public OpenedCase open(Caller caller, UUID caseId, String purpose) {
        return transactions.snapshot(() -> {
            return opened(caller, readable(caller, caseId), purpose);
        });
    }

    /** A case as someone may read it who has opened it in an emergency. */
    public record InEmergency(OpenedCase opened, Optional<Instant> until) {}

    /**
     * As {@link #open}, also while the caller has opened the case in an emergency.
     *
     * @return until when that lasts; empty when the case is the caller's to read anyhow
     */
    public InEmergency openAlsoInEmergency(Caller caller, UUID caseId, String purpose, Instant now) {
        return transactions.snapshot(() -> {
            CaseRow row = register.read(caller.municipality(), List.of(caseId)).get(caseId);
            if (row != null && AccessRules.mayRead(caller, row.holders())) {
                return new InEmergency(opened(caller, row, purpose), Optional.empty());
            }
            Optional<Instant> until = emergency.until(caller, caseId, now);
            if (row == null || until.isEmpty()) {
                throw notFound();
            }
            return new InEmergency(opened(caller, row, "emergency"), until);
        });
    }

    private OpenedCase opened(Caller caller, CaseRow row, String purpose) {
        UUID caseId = row.caseId();
        List<Revision> newest = new ArrayList<>();
        var reader = new RecordPages.PageReader(caller.municipality(), caller.account(), Optional.empty());
        pages.read(reader, List.of(new RecordPages.SequenceSpan(caseId, 0, 0)), ALL, newest::add);
        audit.write(entry(caller, caseId, purpose));
        return new OpenedCase(row, newest);
    }

    private CaseRow readable(Caller caller, UUID caseId) {
        CaseRow row = register.read(caller.municipality(), List.of(caseId)).get(caseId);
        if (row == null || !AccessRules.mayRead(caller, row.holders())) {
            throw notFound();
        }
        return row;
    }

    private static AuditEntry entry(Caller caller, UUID caseId, String detail) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                AuditEntry.Action.READ,
                Optional.of(caseId),
                Optional.empty(),
                detail);
    }

    private static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
