package se.stegvis.server.web.worklist;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditEntry.Initiator;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.record.RecordStore;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.Client;

/** The names of clients for one page of a list. Each is a read of its case, which is in the audit log before they show. */
@Singleton
public final class ClientNames {
    private final RecordStore records;
    private final AuditLog audit;

    ClientNames(RecordStore records, AuditLog audit) {
        this.records = records;
        this.audit = audit;
    }

    /**
     * By case, for {@link Names#client}; a case whose client is not written down yet has none.
     *
     * @param cases that the caller may read
     * @param initiator whether the person asked for the list or an open page refreshed itself
     */
    public Map<UUID, String> names(Caller caller, Collection<UUID> cases, Initiator initiator) {
        noteRead(caller, cases, "list", initiator);
        return records.clients(caller.municipality(), cases).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> name(one.getValue())));
    }

    /** One line per case in the audit log. */
    public void noteRead(Caller caller, Collection<UUID> cases, String purpose, Initiator initiator) {
        audit.write(cases.stream()
                .distinct()
                .map(id -> new AuditEntry(
                        caller.municipality(),
                        caller.account(),
                        caller.device(),
                        AuditEntry.Action.READ,
                        Optional.of(id),
                        Optional.empty(),
                        purpose,
                        initiator))
                .toList());
    }

    private static String name(Revision revision) {
        return new Client(revision.header(), revision.doc()).name();
    }
}
