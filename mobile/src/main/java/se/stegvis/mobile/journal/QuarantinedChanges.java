package se.stegvis.mobile.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.shared.sync.Problem;

/** Changes in a case that went to somebody else: the server keeps them in quarantine for whoever has the case now. */
final class QuarantinedChanges {
    private static final String PROBLEM = "handed-over";

    private final WriteBatch batch;
    private final ReplicaIndex index;

    QuarantinedChanges(WriteBatch batch, ReplicaIndex index) {
        this.batch = batch;
        this.index = index;
    }

    static boolean is(RefusedChange refused) {
        return is(refused.problem());
    }

    static boolean is(Problem problem) {
        return problem.name().equals(PROBLEM);
    }

    /** A record that the server keeps is no longer shown here; it is kept to be sent again after a restore. */
    void putAway(ReplicaRecord replica, String at) {
        List<RefusedChange> kept = replica.local().refused().stream()
                .filter(QuarantinedChanges::is)
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        for (RefusedChange one : kept) {
            long order = index.nextOrder() + batch.acknowledged().size();
            batch.acknowledge(new AcknowledgedChange(one.change(), order, 0, at));
        }
        Set<UUID> away = kept.stream().map(one -> one.change().id()).collect(Collectors.toSet());
        batch.put(replica.withLocal(replica.local()
                .refused(replica.local().refused().stream()
                        .filter(one -> !away.contains(one.change().id()))
                        .toList())));
    }
}
