package se.stegvis.mobile.journal;

import java.util.List;
import java.util.Optional;
import se.stegvis.shared.sync.PullItem;

/** Merges the server's version of a record into the replica. */
final class PullMerger {
    private PullMerger() {}

    /**
     * A state older than the known one changes nothing: receiving twice is normal. One of the same revision replaces
     * what the tablet made of its own change: the server may have added to it.
     */
    static ReplicaRecord of(ReplicaRecord replica, PullItem.State state, int round) {
        boolean known = replica.version()
                .filter(version -> version.round() == round && version.revision() > state.revision())
                .isPresent();
        if (known) {
            return replica;
        }
        ServerVersion version = new ServerVersion(round, state.revision(), state.seq(), state.doc());
        LocalChanges local = replica.local()
                .awaited(replica.local().unseen().stream()
                        .filter(unseen -> unseen.revision() > state.revision())
                        .toList());
        return replica.withVersion(Optional.of(version)).withLocal(local);
    }

    /** The case is no longer this user's: changes that the server has applied are removed, others stay. */
    static ReplicaRecord gone(ReplicaRecord replica) {
        LocalChanges local = replica.local().awaited(List.of());
        return replica.withVersion(Optional.empty()).withLocal(local);
    }
}
