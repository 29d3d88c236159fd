package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.sync.QuarantineStore.Kept;
import se.stegvis.shared.sync.Change;

/** Shows the changes that wait in quarantine to those who may decide them, and writes that to the audit log. */
@Singleton
public final class QuarantineReading {
    private final Transactions transactions;
    private final QuarantineStore store;
    private final QuarantineAccess access;
    private final AuditLog audit;

    QuarantineReading(Transactions transactions, QuarantineStore store, QuarantineAccess access, AuditLog audit) {
        this.transactions = transactions;
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A change whose author had lost the case by the time it arrived.
     *
     * @param arrived hashes of the content it names that is here
     * @param opens it opens a case, which waits for a lead to take it over
     */
    public record HeldChange(Change change, UUID author, Instant receivedAt, Set<String> arrived, boolean opens) {}

    /** As {@link #list} for those outside the room. */
    public List<HeldChange> held(Caller caller) {
        List<Kept> waiting = list(caller);
        List<UUID> ids = waiting.stream().map(kept -> kept.change().id()).toList();
        Map<UUID, Set<String>> arrived = transactions.snapshot(() -> store.arrived(caller.municipality(), ids));
        return waiting.stream()
                .map(kept -> new HeldChange(
                        kept.change(),
                        kept.author(),
                        kept.receivedAt(),
                        arrived.getOrDefault(kept.change().id(), Set.of()),
                        kept.opens()))
                .toList();
    }

    /** The waiting changes of the caller's cases, and the cases that they may take over. */
    List<Kept> list(Caller caller) {
        return transactions.snapshot(() -> {
            List<Kept> waiting = access.visible(caller);
            audit.write(waiting.stream()
                    .map(kept -> Quarantine.entry(caller, AuditEntry.Action.READ, kept, "quarantine"))
                    .toList());
            return waiting;
        });
    }
}
