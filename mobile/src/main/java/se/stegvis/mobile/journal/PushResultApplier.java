package se.stegvis.mobile.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem;

/** Applies the server's answer about the change under way to a record. */
final class PushResultApplier {

    private static final String SIGNED = "signed-record";

    private final ReplicaRecord replica;
    private final PendingChange sent;

    /** @param sent the change answered, in the line of that record */
    PushResultApplier(ReplicaRecord replica, PendingChange sent) {
        this.replica = replica;
        this.sent = sent;
    }

    /** @param round the present pull from nothing; a state of an earlier one is not carried on */
    ReplicaRecord with(ChangeResult result, int round) {
        return switch (result.outcome()) {
            case DEFERRED -> replica;
            case REFUSED -> refused(result.problem().orElseGet(PushResultApplier::untold));
            case APPLIED, MERGED, CONFLICT -> applied(result, round);
        };
    }

    private ReplicaRecord applied(ChangeResult result, int round) {
        int revision = result.revision();
        OwnRevision ownRevision = new OwnRevision(result.id(), revision, result.outcome() == Outcome.APPLIED);
        LocalChanges local = replica.local().given(ownRevision);
        local = local.queue(following(local));
        boolean known = replica.version().map(ServerVersion::round).orElse(round) == round;
        if (known && replica.revision() >= revision) {
            return replica.withLocal(local);
        }
        if (known && ownRevision.alone() && replica.revision() == revision - 1) {
            Doc doc = replica.version().map(ServerVersion::doc).orElse(Doc.EMPTY);
            ServerVersion next = ServerVersion.of(
                    round, revision, result.seq(), doc.with(sent.change().set(), replica.spec()));
            return replica.withVersion(Optional.of(next)).withLocal(local);
        }
        AppliedUnseen unseen = new AppliedUnseen(sent.change(), revision, result.outcome() == Outcome.CONFLICT);
        return replica.withLocal(local.awaited(LocalChanges.plus(local.unseen(), unseen)));
    }

    /** The rest of the line. A change written on top of an applied change now has that as its base. */
    private List<PendingChange> following(LocalChanges local) {
        List<PendingChange> rest = new ArrayList<>();
        for (PendingChange pending : without()) {
            rest.add(pending.frozen() ? pending : pending.with(rebased(pending.change(), local)));
        }
        return rest;
    }

    private Change rebased(Change change, LocalChanges local) {
        int base = LocalEdit.lifted(local, change.base());
        OwnRevision last = local.ownRevision().get(local.ownRevision().size() - 1);
        Optional<UUID> after = change.after().filter(id -> !id.equals(last.change()) || base < last.revision());
        return ChangeCopies.from(change, base, after);
    }

    /**
     * Unsent changes that were written on top of a refused one stay with it: alone they would be refused too. Those on
     * top of one that the server keeps are sent, so that it keeps them too.
     */
    private ReplicaRecord refused(Problem problem) {
        Doc before = replica.version().map(ServerVersion::doc).orElse(Doc.EMPTY);
        Change whole = sent.change();
        List<PendingChange> rest = new ArrayList<>();
        for (PendingChange pending : without()) {
            boolean onTop = !pending.frozen()
                    && !QuarantinedChanges.is(problem)
                    && pending.change().after().filter(whole.id()::equals).isPresent();
            if (onTop) {
                whole = ChangeCopies.withSet(
                        whole, ChangeCoalescing.of(whole.set(), pending.change().set(), before, replica.spec()));
            } else {
                rest.add(pending);
            }
        }
        LocalChanges local = replica.local();
        return replica.withLocal(local.queue(rest).refused(withRefused(whole, problem, before)));
    }

    /** All that came too late for a signed record is one text, for one addendum. */
    private List<RefusedChange> withRefused(Change whole, Problem problem, Doc before) {
        List<RefusedChange> all = new ArrayList<>();
        Change text = whole;
        for (RefusedChange earlier : replica.local().refused()) {
            if (problem.name().equals(SIGNED) && earlier.problem().name().equals(SIGNED)) {
                text = ChangeCopies.withSet(
                        text, ChangeCoalescing.of(earlier.change().set(), text.set(), before, replica.spec()));
            } else {
                all.add(earlier);
            }
        }
        all.add(new RefusedChange(text, problem));
        return all;
    }

    private List<PendingChange> without() {
        return replica.local().queue().stream()
                .filter(pending -> !pending.change().id().equals(sent.change().id()))
                .toList();
    }

    /** The server should always give a reason; a refusal without reason is still a refusal. */
    private static Problem untold() {
        return new Problem("about:blank", "", "", List.of());
    }
}
