package se.stegvis.server.sync;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.CaseAccess;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.sync.QuarantineStore.Kept;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Role;
import se.stegvis.shared.sync.Change;

/** Which changes in quarantine somebody may see and decide. */
@Singleton
final class QuarantineAccess {
    private final QuarantineStore store;
    private final CaseAccess access;
    private final CaseRegister register;
    private final LeaverCaseTakeover takeOver;

    QuarantineAccess(QuarantineStore store, CaseAccess access, CaseRegister register, LeaverCaseTakeover takeOver) {
        this.store = store;
        this.access = access;
        this.register = register;
        this.takeOver = takeOver;
    }

    /** The cases that they may take over, and the waiting changes of their cases. */
    List<Kept> visible(Caller caller) {
        List<Kept> openings = caller.role() == Role.TEAM_LEAD ? store.openings(caller.municipality()) : List.of();
        List<Kept> waiting = new ArrayList<>(takeOver.open(caller, openings));
        List<Kept> inCases =
                store.in(caller.municipality(), access.casesOf(caller).keySet());
        Set<UUID> closed = closedTo(caller, inCases);
        inCases.stream()
                .filter(kept -> !closed.contains(kept.change().caseId()))
                .forEach(waiting::add);
        return waiting;
    }

    /**
     * A waiting change that they may decide. Locks the case, so that two who decide at once come one after the other.
     *
     * @throws ProblemException 404 when there is none, or the case is not the caller's; 409 when it is decided already
     */
    Kept decidable(Caller caller, UUID id) {
        Kept kept = store.find(caller.municipality(), id).orElseThrow(QuarantineAccess::notFound);
        boolean may = kept.opens()
                ? !takeOver.open(caller, List.of(kept)).isEmpty()
                : maySettle(caller, kept.change().caseId());
        if (!may) {
            throw notFound();
        }
        expectWaiting(caller.municipality(), id);
        return kept;
    }

    /** @throws ProblemException 409 when it is decided by now */
    void expectWaiting(int municipality, UUID id) {
        if (store.waiting(municipality, id).isEmpty()) {
            throw alreadyDecided();
        }
    }

    private boolean maySettle(Caller caller, UUID caseId) {
        CaseRow row = register.lock(caller.municipality(), List.of(caseId)).get(caseId);
        return row != null
                && AccessRules.maySettle(caller, row.holders())
                && !closedTo(caller, store.in(caller.municipality(), List.of(caseId)))
                        .contains(caseId);
    }

    /**
     * Cases whose client is protected by something that waits: until then only who is named on them sees what waits.
     */
    private Set<UUID> closedTo(Caller caller, List<Kept> waiting) {
        Set<UUID> closed = waiting.stream()
                .map(Kept::change)
                .filter(ClientPolicy::raises)
                .map(Change::caseId)
                .collect(Collectors.toSet());
        if (!closed.isEmpty()) {
            register.read(caller.municipality(), List.copyOf(closed)).values().stream()
                    .filter(row -> AccessRules.mayWrite(caller, row.holders()))
                    .map(CaseRow::caseId)
                    .forEach(closed::remove);
        }
        return closed;
    }

    static ProblemException alreadyDecided() {
        return ProblemException.of(HttpStatus.CONFLICT, "already-decided");
    }

    private static ProblemException notFound() {
        return ProblemException.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
