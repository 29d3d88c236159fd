package se.stegvis.server.sync;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.sync.QuarantineStore.Kept;
import se.stegvis.server.sync.QuarantineStore.Settlement;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;

/** Changes that came after their author lost the case, decided by those who have it. */
@Singleton
public final class Quarantine {
    private final Transactions transactions;
    private final QuarantineStore store;
    private final CaseAccess access;
    private final CaseRegister register;
    private final SnapshotReader snapshotReader;
    private final Intake intake;
    private final ChangeNotifier notifier;
    private final AuditLog audit;
    private final Clock clock;

    Quarantine(
            Transactions transactions,
            QuarantineStore store,
            CaseAccess access,
            CaseRegister register,
            SnapshotReader snapshotReader,
            Intake intake,
            ChangeNotifier notifier,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.access = access;
        this.register = register;
        this.snapshotReader = snapshotReader;
        this.intake = intake;
        this.notifier = notifier;
        this.audit = audit;
        this.clock = clock;
    }

    private record Adopted(ChangeResult result, List<CaseRow> changed) {}

    /**
     * What someone wrote who had lost the case by the time it came.
     *
     * @param arrived hashes of the content it names that is here
     */
    public record HeldChange(Change change, UUID author, Instant receivedAt, Set<String> arrived) {}

    /** As {@link #list} for those outside the room. */
    public List<HeldChange> held(Caller caller) {
        List<Kept> waiting = list(caller);
        List<UUID> ids = waiting.stream().map(kept -> kept.change().id()).toList();
        Map<UUID, Set<String>> arrived =
                transactions.snapshot(connection -> store.arrived(connection, caller.municipality(), ids));
        return waiting.stream()
                .map(kept -> new HeldChange(
                        kept.change(),
                        kept.author(),
                        kept.receivedAt(),
                        arrived.getOrDefault(kept.change().id(), Set.of())))
                .toList();
    }

    /** What waits in the caller's cases. */
    List<Kept> list(Caller caller) {
        return transactions.snapshot(connection -> {
            List<Kept> waiting = store.in(
                    connection,
                    caller.municipality(),
                    access.casesOf(connection, caller).keySet());
            audit.write(
                    connection,
                    waiting.stream()
                            .map(kept -> entry(caller, AuditEntry.Action.READ, kept, "quarantine"))
                            .toList());
            return waiting;
        });
    }

    /**
     * Takes the change in as if its author still had the case: under a new id, since the old one has its answer for ever.
     *
     * @throws ProblemException 404 when it does not wait, or the case is not the caller's
     */
    public ChangeResult adopt(Caller caller, UUID id) {
        Adopted adopted = transactions.write(connection -> adopt(connection, caller, kept(connection, caller, id)));
        notifier.tell(adopted.changed());
        return adopted.result();
    }

    private Adopted adopt(Connection connection, Caller caller, Kept kept) throws SQLException {
        Instant now = clock.instant();
        Change old = kept.change();
        Change change = new Change(
                UuidCreator.getTimeOrderedEpoch(),
                old.record(),
                old.kind(),
                old.caseId(),
                old.base(),
                old.set(),
                old.at(),
                Optional.empty());
        PushContext context = snapshotReader.of(connection, caller, List.of(change));
        // No device: it goes to every tablet, the adopter's too.
        var author = new ChangeEvaluator.Author(
                kept.author(), "ADOPTED", Optional.empty(), ChangeEvaluator.As.ADOPTED, Optional.empty());
        PushBatch batch = new PushBatch(caller.account(), context, new ChangeEvaluator(caller, author, now, context));
        ChangeResult result = batch.answer(change);
        if (result.problem().isPresent()) {
            return new Adopted(result, List.of());
        }
        settle(connection, caller, kept, Settlement.ADOPTED, Optional.empty(), now);
        UUID device = caller.device().orElse(caller.account());
        return new Adopted(result, intake.written(connection, caller, device, batch, now));
    }

    /**
     * Puts the change aside.
     *
     * @param why kept beside it, never in the audit log; at most 500 characters
     */
    public void dismiss(Caller caller, UUID id, Optional<String> why) {
        transactions.write(connection -> {
            Kept kept = kept(connection, caller, id);
            settle(connection, caller, kept, Settlement.DISMISSED, why, clock.instant());
            return id;
        });
    }

    /** Locks the case, so that two who decide at once come one after the other. */
    private Kept kept(Connection connection, Caller caller, UUID id) throws SQLException {
        Kept kept = store.waiting(connection, caller.municipality(), id).orElseThrow(Quarantine::notFound);
        UUID caseId = kept.change().caseId();
        CaseRow row = register.lock(connection, caller.municipality(), List.of(caseId))
                .get(caseId);
        if (row == null || !AccessRules.maySettle(caller, row.holders())) {
            throw notFound();
        }
        return kept;
    }

    private void settle(
            Connection connection, Caller caller, Kept kept, Settlement settlement, Optional<String> why, Instant now)
            throws SQLException {
        UUID id = kept.change().id();
        if (!store.settle(connection, caller.municipality(), id, caller.account(), settlement, why, now)) {
            throw notFound();
        }
        audit.write(connection, List.of(entry(caller, AuditEntry.Action.SETTLED, kept, settlement.name())));
    }

    private static AuditEntry entry(Caller caller, AuditEntry.Action action, Kept kept, String detail) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                action,
                Optional.of(kept.change().caseId()),
                Optional.of(kept.change().record()),
                detail);
    }

    private static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
