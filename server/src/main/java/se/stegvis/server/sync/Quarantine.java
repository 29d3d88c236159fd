package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.sync.QuarantineStore.Kept;
import se.stegvis.server.sync.QuarantineStore.QuarantineDecision;
import se.stegvis.server.sync.QuarantineStore.Settlement;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Role;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;

/** Changes that came after their author lost the case, decided by those who have it. */
@Singleton
public final class Quarantine {
    private final Transactions transactions;
    private final QuarantineStore store;
    private final CaseAccess access;
    private final CaseRegister register;
    private final Adoption adoption;
    private final TakeOver takeOver;
    private final ChangeNotifier notifier;
    private final AuditLog audit;
    private final Clock clock;

    Quarantine(
            Transactions transactions,
            QuarantineStore store,
            CaseAccess access,
            CaseRegister register,
            Adoption adoption,
            TakeOver takeOver,
            ChangeNotifier notifier,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.access = access;
        this.register = register;
        this.adoption = adoption;
        this.takeOver = takeOver;
        this.notifier = notifier;
        this.audit = audit;
        this.clock = clock;
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
        Map<UUID, Set<String>> arrived =
                transactions.snapshot(connection -> store.arrived(connection, caller.municipality(), ids));
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
        return transactions.snapshot(connection -> {
            List<Kept> waiting = new ArrayList<>(takeOver.open(caller, openings(connection, caller)));
            List<Kept> inCases = store.in(
                    connection,
                    caller.municipality(),
                    access.casesOf(connection, caller).keySet());
            Set<UUID> closed = closedTo(connection, caller, inCases);
            inCases.stream()
                    .filter(kept -> !closed.contains(kept.change().caseId()))
                    .forEach(waiting::add);
            audit.write(
                    connection,
                    waiting.stream()
                            .map(kept -> entry(caller, AuditEntry.Action.READ, kept, "quarantine"))
                            .toList());
            return waiting;
        });
    }

    private List<Kept> openings(Connection connection, Caller caller) throws SQLException {
        return caller.role() == Role.TEAM_LEAD ? store.openings(connection, caller.municipality()) : List.of();
    }

    /**
     * Cases whose client is protected by something that waits: until then only who is named on them sees what waits.
     */
    private Set<UUID> closedTo(Connection connection, Caller caller, List<Kept> waiting) throws SQLException {
        Set<UUID> closed = waiting.stream()
                .map(Kept::change)
                .filter(ClientPolicy::raises)
                .map(Change::caseId)
                .collect(Collectors.toSet());
        if (!closed.isEmpty()) {
            register.read(connection, caller.municipality(), List.copyOf(closed)).values().stream()
                    .filter(row -> row.holders().named().contains(caller.account()))
                    .map(CaseRow::caseId)
                    .forEach(closed::remove);
        }
        return closed;
    }

    /**
     * Takes the change in as if its author still had the case, with those it follows upon that still wait. A case that
     * was opened comes into the hands of the lead who takes it in.
     *
     * @throws ProblemException 404 when it does not wait, or the case is not the caller's
     */
    public ChangeResult adopt(Caller caller, UUID id) {
        Adoption.Done adopted =
                transactions.write(connection -> adopt(connection, caller, kept(connection, caller, id)));
        notifier.tell(adopted.changed());
        return adopted.result();
    }

    private Adoption.Done adopt(Connection connection, Caller caller, Kept kept) throws SQLException {
        Instant now = clock.instant();
        ObjectNode set = kept.opens()
                ? takeOver.set(caller, kept.change())
                : kept.change().set();
        Adoption.Done done = adoption.take(connection, caller, kept, set, now);
        for (Map.Entry<Kept, UUID> taken : done.taken().entrySet()) {
            QuarantineDecision decision =
                    new QuarantineDecision(Settlement.ADOPTED, Optional.of(taken.getValue()), Optional.empty());
            settle(connection, caller, taken.getKey(), decision, now);
        }
        return done;
    }

    /**
     * Puts the change aside. With a case that was opened goes all that was written in it.
     *
     * @param why kept beside it, never in the audit log; at most 500 characters
     */
    public void dismiss(Caller caller, UUID id, Optional<String> why) {
        transactions.write(connection -> {
            Kept kept = kept(connection, caller, id);
            QuarantineDecision decision = new QuarantineDecision(Settlement.DISMISSED, Optional.empty(), why);
            List<Kept> all = kept.opens()
                    ? store.in(
                            connection,
                            caller.municipality(),
                            List.of(kept.change().caseId()))
                    : List.of(kept);
            for (Kept one : all) {
                settle(connection, caller, one, decision, clock.instant());
            }
            return id;
        });
    }

    /** Locks the case, so that two who decide at once come one after the other. */
    private Kept kept(Connection connection, Caller caller, UUID id) throws SQLException {
        Kept kept = store.waiting(connection, caller.municipality(), id).orElseThrow(Quarantine::notFound);
        if (kept.opens()) {
            if (takeOver.open(caller, List.of(kept)).isEmpty()) {
                throw notFound();
            }
            return kept;
        }
        UUID caseId = kept.change().caseId();
        CaseRow row = register.lock(connection, caller.municipality(), List.of(caseId))
                .get(caseId);
        if (row == null
                || !AccessRules.maySettle(caller, row.holders())
                || closedTo(connection, caller, store.in(connection, caller.municipality(), List.of(caseId)))
                        .contains(caseId)) {
            throw notFound();
        }
        return kept;
    }

    private void settle(Connection connection, Caller caller, Kept kept, QuarantineDecision decision, Instant now)
            throws SQLException {
        UUID id = kept.change().id();
        if (!store.settle(connection, caller.municipality(), id, caller.account(), decision, now)) {
            throw notFound();
        }
        audit.write(
                connection,
                List.of(entry(
                        caller,
                        AuditEntry.Action.SETTLED,
                        kept,
                        decision.settlement().name())));
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
