package se.stegvis.server.sync;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.sync.QuarantineStore.Kept;
import se.stegvis.server.sync.QuarantineStore.QuarantineDecision;
import se.stegvis.server.sync.QuarantineStore.Settlement;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.text.StatedReason;

/** Changes that came after their author lost the case, decided by those who have it. */
@Singleton
public final class Quarantine {
    private final Transactions transactions;
    private final QuarantineStore store;
    private final QuarantineAccess access;
    private final QuarantineAdoption adoption;
    private final ChangeNotifier notifier;
    private final AuditLog audit;
    private final Clock clock;

    Quarantine(
            Transactions transactions,
            QuarantineStore store,
            QuarantineAccess access,
            QuarantineAdoption adoption,
            ChangeNotifier notifier,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.access = access;
        this.adoption = adoption;
        this.notifier = notifier;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the change in as if its author still had the case, with those it follows upon that still wait. A case that
     * was opened comes into the hands of the lead who takes it in.
     *
     * @throws ProblemException 404 when there is none, or the case is not the caller's; 409 when it is decided already
     */
    public ChangeResult adopt(Caller caller, UUID id) {
        QuarantineAdoption.Done adopted = transactions.write(() -> adopt(caller, access.decidable(caller, id)));
        notifier.wake(adopted.changed());
        return adopted.result();
    }

    private QuarantineAdoption.Done adopt(Caller caller, Kept kept) {
        Instant now = clock.instant();
        QuarantineAdoption.Done done = adoption.adopt(caller, kept, now);
        if (done.taken().isEmpty()) {
            // A case that another lead has just opened with it is no longer there to be opened.
            access.expectWaiting(caller.municipality(), kept.change().id());
        }
        for (Map.Entry<Kept, UUID> taken : done.taken().entrySet()) {
            QuarantineDecision decision =
                    new QuarantineDecision(Settlement.ADOPTED, Optional.of(taken.getValue()), Optional.empty());
            settle(caller, taken.getKey(), decision, now);
        }
        return done;
    }

    /**
     * Puts the change aside. With a case that was opened goes all that was written in it.
     *
     * @param why kept beside it, never in the audit log; as {@link StatedReason} asks; a client that is older than the
     *     question gives none
     * @throws ProblemException 400 for a reason that is no words, too short or too long; else as {@link #adopt}
     */
    public void dismiss(Caller caller, UUID id, Optional<String> why) {
        Optional<StatedReason> reason = why.map(StatedReason::of);
        if (reason.filter(one -> !one.fits()).isPresent()) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "reason-length");
        }
        transactions.write(() -> {
            Kept kept = access.decidable(caller, id);
            QuarantineDecision decision =
                    new QuarantineDecision(Settlement.DISMISSED, Optional.empty(), reason.map(StatedReason::text));
            List<Kept> all = kept.opens()
                    ? store.in(caller.municipality(), List.of(kept.change().caseId()))
                    : List.of(kept);
            for (Kept one : all) {
                settle(caller, one, decision, clock.instant());
            }
            return id;
        });
    }

    private void settle(Caller caller, Kept kept, QuarantineDecision decision, Instant now) {
        UUID id = kept.change().id();
        if (!store.settle(caller.municipality(), id, caller.account(), decision, now)) {
            throw QuarantineAccess.alreadyDecided();
        }
        audit.write(List.of(entry(
                caller, AuditEntry.Action.SETTLED, kept, decision.settlement().name())));
    }

    /** The line of one change in the audit log. */
    static AuditEntry entry(Caller caller, AuditEntry.Action action, Kept kept, String detail) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                caller.device(),
                action,
                Optional.of(kept.change().caseId()),
                Optional.of(kept.change().record()),
                detail);
    }
}
