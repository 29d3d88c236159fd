package se.stegvis.mobile.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The user's own changes of one record.
 *
 * @param unseen applied by the server, result not yet heard; oldest first
 * @param queue waits for the server or for its answer; oldest first, only the first is ever under way
 * @param refused refused by the server; oldest first
 * @param ownRevision own revisions since the journal was opened; not kept on the disk
 */
record LocalChanges(
        List<AppliedUnseen> unseen,
        List<PendingChange> queue,
        List<RefusedChange> refused,
        List<OwnRevision> ownRevision) {

    static final LocalChanges NOTHING = new LocalChanges(List.of(), List.of(), List.of(), List.of());

    LocalChanges {
        unseen = List.copyOf(unseen);
        queue = List.copyOf(queue);
        refused = List.copyOf(refused);
        ownRevision = List.copyOf(ownRevision);
    }

    /** Nothing that must be kept on the disk. */
    boolean settled() {
        return unseen.isEmpty() && queue.isEmpty() && refused.isEmpty();
    }

    Optional<PendingChange> first() {
        return queue.stream().findFirst();
    }

    Optional<PendingChange> last() {
        return queue.isEmpty() ? Optional.empty() : Optional.of(queue.get(queue.size() - 1));
    }

    LocalChanges queue(List<PendingChange> next) {
        return new LocalChanges(unseen, next, refused, ownRevision);
    }

    LocalChanges awaited(List<AppliedUnseen> next) {
        return new LocalChanges(next, queue, refused, ownRevision);
    }

    LocalChanges refused(List<RefusedChange> next) {
        return new LocalChanges(unseen, queue, next, ownRevision);
    }

    LocalChanges given(OwnRevision next) {
        return new LocalChanges(unseen, queue, refused, plus(ownRevision, next));
    }

    static <T> List<T> plus(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
