package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.sync.Change;

/**
 * Puts a person's edit into the outbox. Unsent changes of a record become one; what has been sent is left as it was,
 * and what comes later waits for it. The base is never newer than what the person saw of the fields changed: a
 * colleague's text that the person's own unsent text hides has not been seen.
 */
final class LocalEdit {

    private final ReplicaRecord replica;

    LocalEdit(ReplicaRecord replica) {
        this.replica = replica;
    }

    /**
     * @param id for a change that gets a place of its own
     * @param seen the revision the person saw
     * @param order for a change that gets a place of its own
     */
    ReplicaRecord with(UUID id, int seen, ObjectNode set, String at, long order) {
        int base = Math.min(lifted(replica.local(), seen), oldestHidden(set));
        List<PendingChange> unsent = replica.local().queue().stream()
                .filter(pending -> !pending.frozen())
                .toList();
        boolean joins = unsent.stream()
                .anyMatch(pending -> base <= pending.change().base()
                        || ChangeCoalescing.overlap(pending.change().set(), set));
        if (joins) {
            return joined(unsent, base, set, at);
        }
        Optional<UUID> after = replica.local()
                .last()
                .map(pending -> pending.change().id())
                .or(this::lastAwaited)
                .or(() -> ownBeyond(base));
        RecordTarget target = replica.target();
        Change change = new Change(id, target.record(), target.kind(), target.caseId(), base, set, at, after);
        return replica.withLocal(replica.local()
                .queue(LocalChanges.plus(replica.local().queue(), new PendingChange(change, order, false, 0))));
    }

    /** All unsent changes and this one as one change, in the place and under the id of the first. */
    private ReplicaRecord joined(List<PendingChange> unsent, int base, ObjectNode set, String at) {
        Doc before = replica.version().map(ServerVersion::doc).orElse(Doc.EMPTY);
        Change first = unsent.get(0).change();
        ObjectNode all = first.set();
        int oldest = Math.min(base, first.base());
        for (PendingChange pending : unsent.subList(1, unsent.size())) {
            all = ChangeCoalescing.of(all, pending.change().set(), before, replica.spec());
            oldest = Math.min(oldest, pending.change().base());
        }
        Change change = new Change(
                first.id(),
                first.record(),
                first.kind(),
                first.caseId(),
                oldest,
                ChangeCoalescing.of(all, set, before, replica.spec()),
                at,
                first.after());
        List<PendingChange> queue = new ArrayList<>(
                replica.local().queue().stream().filter(PendingChange::frozen).toList());
        queue.add(unsent.get(0).with(change));
        return replica.withLocal(replica.local().queue(queue));
    }

    /** A person who saw a revision has also seen the own changes that followed it with nothing in between. */
    static int lifted(LocalChanges local, int seen) {
        int revision = seen;
        for (OwnRevision ownRevision : local.ownRevision()) {
            if (ownRevision.alone() && ownRevision.revision() == revision + 1) {
                revision++;
            }
        }
        return revision;
    }

    /** The oldest base of own changes on top that hide what the server has in these fields. */
    private int oldestHidden(ObjectNode set) {
        Stream<Change> onTop = Stream.concat(
                replica.local().unseen().stream().map(AppliedUnseen::change),
                replica.local().queue().stream()
                        .filter(pending -> pending.missingFrom(replica.revision()))
                        .map(PendingChange::change));
        return onTop.filter(change -> ChangeCoalescing.overlap(change.set(), set))
                .mapToInt(Change::base)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private Optional<UUID> lastAwaited() {
        return replica.local().unseen().stream()
                .reduce((earlier, later) -> later)
                .map(unseen -> unseen.change().id());
    }

    /** The last own change that the server put in after what the person saw. */
    private Optional<UUID> ownBeyond(int base) {
        return replica.local().ownRevision().stream()
                .filter(ownRevision -> ownRevision.revision() > base)
                .reduce((earlier, later) -> later)
                .map(OwnRevision::change);
    }
}
