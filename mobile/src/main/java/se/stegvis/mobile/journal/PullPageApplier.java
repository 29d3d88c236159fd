package se.stegvis.mobile.journal;

import java.util.UUID;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;

/** Takes a page of what is new into a write batch. */
final class PullPageApplier {

    private final WriteBatch batch;
    private final ReplicaIndex index;

    PullPageApplier(WriteBatch batch, ReplicaIndex index) {
        this.batch = batch;
        this.index = index;
    }

    void apply(PullResponse page, int round, String at) {
        for (PullItem item : page.items()) {
            if (item instanceof PullItem.State state) {
                RecordTarget target = new RecordTarget(state.record(), state.kind(), state.caseId());
                batch.put(PullMerger.of(batch.of(target), state, round));
            } else {
                gone(item.caseId());
            }
        }
        if (!page.more()) {
            sweep(round);
        }
        ServerRetention retention = ServerRetention.at(page.durable(), at);
        index.acknowledged().forEach((change, when) -> {
            if (retention.since(when)) {
                batch.forget(change);
            }
        });
    }

    /**
     * A record that did not come in a whole pull from nothing is no longer this user's, or was lost with the server's
     * database.
     */
    private void sweep(int round) {
        for (ReplicaRecord replica : index.notIn(round)) {
            ReplicaRecord now = batch.of(replica.target());
            boolean came =
                    now.version().filter(version -> version.round() == round).isPresent();
            if (!came) {
                batch.put(PullMerger.gone(now));
            }
        }
    }

    private void gone(UUID caseId) {
        for (ReplicaRecord replica : index.heldOf(caseId)) {
            batch.put(PullMerger.gone(batch.of(replica.target())));
        }
    }
}
