package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import se.stegvis.server.access.Caller;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderRole;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.TraceField;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/**
 * Transfers several cases to other holders at once, each as a change by the road of a push: numbered, in the history, in the audit log,
 * and what the former holder still sends goes to the quarantine. Who may hand over which case is asked before, of
 * {@code AccessRules}.
 */
@Singleton
public final class CaseTransfers {
    /** The newest revision, whichever it is: the case is locked, and only who is named changes. */
    private static final int NEWEST = Integer.MAX_VALUE;

    private final Intake intake;
    private final CaseRegister register;
    private final AuditLog audit;
    private final Clock clock;

    CaseTransfers(Intake intake, CaseRegister register, AuditLog audit, Clock clock) {
        this.intake = intake;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The result of a transfer.
     *
     * @param after to be done once the transaction is committed
     */
    public record TransferResult(int cases, Runnable after) {}

    /**
     * Within the caller's transaction. A case that is closed by now, or that another has by now, is left out.
     *
     * @param from who is named so now
     * @param receivers who is to be, by case
     * @throws ProblemException 409 when a case would not be accepted from its receiver; nothing is handed over then
     */
    public TransferResult transfer(Caller caller, UUID from, HolderRole role, Map<UUID, UUID> receivers) {
        List<Change> changes = changes(caller, role, receivers, Json.newObject(), holders -> role.of(holders)
                .filter(from::equals)
                .isPresent());
        return accepted(caller, changes);
    }

    /**
     * As {@link #transfer} for cases that nobody answers for, with the reason in each and a line of its own in the audit log.
     *
     * @param unheld whether nobody answers for the case, asked again under its lock
     */
    public TransferResult assign(Caller caller, Map<UUID, UUID> receivers, String why, Predicate<CaseHolders> unheld) {
        ObjectNode trace = Json.newObject();
        trace.putObject(CareCase.ASSIGNED.name()).put(TraceField.WHY.name(), why);
        List<Change> changes = changes(caller, HolderRole.RESPONSIBLE, receivers, trace, unheld);
        TransferResult transferred = accepted(caller, changes);
        audit.write(changes.stream()
                .map(change -> new AuditEntry(
                        caller.municipality(),
                        caller.account(),
                        caller.device(),
                        AuditEntry.Action.ASSIGNED,
                        Optional.of(change.caseId()),
                        Optional.empty(),
                        CareCase.RESPONSIBLE.name()))
                .toList());
        return transferred;
    }

    private TransferResult accepted(Caller caller, List<Change> changes) {
        if (changes.isEmpty()) {
            return new TransferResult(0, () -> {});
        }
        Intake.IntakeResult intakeResult = intake.acceptFromOffice(caller, changes);
        for (ChangeResult result : intakeResult.results()) {
            if (result.outcome() != Outcome.APPLIED) {
                throw new ProblemException(
                        HttpStatus.CONFLICT,
                        result.problem().orElseThrow(() -> new IllegalStateException("refused without a reason")));
            }
        }
        return new TransferResult(changes.size(), intakeResult.after());
    }

    private List<Change> changes(
            Caller caller, HolderRole role, Map<UUID, UUID> receivers, ObjectNode more, Predicate<CaseHolders> still) {
        Instant now = clock.instant();
        return register.lock(caller.municipality(), receivers.keySet()).values().stream()
                .filter(row -> row.summary().closedOn().isEmpty())
                .filter(row -> still.test(row.holders()))
                .map(CaseRow::caseId)
                .map(caseId -> change(
                        caseId,
                        more.deepCopy()
                                .put(role.field().name(), receivers.get(caseId).toString()),
                        now))
                .toList();
    }

    private static Change change(UUID caseId, ObjectNode set, Instant now) {
        return new Change(
                UuidCreator.getTimeOrderedEpoch(now),
                caseId,
                Kind.CASE.name(),
                caseId,
                NEWEST,
                set,
                OffsetDateTime.ofInstant(now, SwedishTime.ZONE).toString(),
                Optional.empty());
    }
}
