package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.server.approval.ApprovalAct;
import se.stegvis.server.approval.ApprovalGrants;
import se.stegvis.server.process.Processes;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderCandidates;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;

/** Locks the cases of a push and reads its snapshot, in a handful of statements whatever its size. */
@Singleton
final class SnapshotReader {
    private final CaseRegister register;
    private final ChangeLog log;
    private final FormerHolders former;
    private final RecordReader records;
    private final HolderCandidates candidates;
    private final Processes processes;
    private final ApprovalGrants approvals;

    SnapshotReader(
            CaseRegister register,
            ChangeLog log,
            FormerHolders former,
            RecordReader records,
            HolderCandidates candidates,
            Processes processes,
            ApprovalGrants approvals) {
        this.register = register;
        this.log = log;
        this.former = former;
        this.records = records;
        this.candidates = candidates;
        this.processes = processes;
        this.approvals = approvals;
    }

    /** Must come first in the transaction. */
    PushSnapshot read(Submission by, List<Change> changes) {
        int municipality = by.municipality();
        Map<UUID, CaseRow> cases = register.lock(municipality, collect(changes, Change::caseId));
        Map<UUID, LoggedChange> answered = log.read(municipality, ids(changes));
        List<Change> open = changes.stream()
                .filter(change -> !answered.containsKey(change.id()))
                .toList();
        if (open.isEmpty()) {
            return PushSnapshot.answered(cases, answered);
        }
        UUID account = by.caller().account();
        Set<UUID> named = collect(open, Change::caseId);
        Set<UUID> missing = new HashSet<>(named);
        missing.removeAll(cases.keySet());
        return new PushSnapshot(
                cases,
                former.erased(municipality, missing),
                former.heldBefore(municipality, account, doubtful(open, cases, account)),
                former.openedByLeaver(by, named),
                approvals.of(
                        by.caller(),
                        ApprovalAct.LOWER_PROTECTION,
                        collect(open.stream().filter(ClientPolicy::asksApproval).toList(), Change::caseId)),
                answered,
                records.read(by.caller(), cases, answered, open),
                candidates.read(municipality, HolderPolicy.asked(open, cases, by.caller())),
                processes(municipality, open));
    }

    /**
     * Cases that do not name the account, or may no longer do so once the push is in. Of a case that names it nobody asks
     * whether it did before, which spares the usual push a statement.
     */
    private static Set<UUID> doubtful(List<Change> open, Map<UUID, CaseRow> cases, UUID account) {
        Set<UUID> doubtful = new HashSet<>();
        for (Change change : open) {
            CaseRow row = cases.get(change.caseId());
            boolean stays = row != null && row.holders().named().contains(account) && !Kind.CASE.is(change.kind());
            if (!stays) {
                doubtful.add(change.caseId());
            }
        }
        return doubtful;
    }

    /** Also for a case that the push itself opens: it has no records yet, but a step in it asks its process. */
    private Optional<ProcessRegistry> processes(int municipality, List<Change> changes) {
        boolean asked = changes.stream()
                .anyMatch(change -> SigningFacts.areAskedBy(change) || ManualCaseRules.asksProcesses(change));
        return asked ? Optional.of(processes.of(municipality)) : Optional.empty();
    }

    private static Set<UUID> ids(List<Change> changes) {
        Set<UUID> ids = collect(changes, Change::id);
        changes.forEach(change -> change.after().ifPresent(ids::add));
        return ids;
    }

    static Set<UUID> collect(List<Change> changes, Function<Change, UUID> part) {
        Set<UUID> ids = new LinkedHashSet<>();
        changes.forEach(change -> ids.add(part.apply(change)));
        return ids;
    }
}
