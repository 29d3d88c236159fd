package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import se.stegvis.mobile.vault.NotSaved;

/** The operations of the user: edits, and the handling of refused changes. Each is one commit. */
final class UserSide {
    private final JournalCommits commits;
    private final ReplicaIndex index;
    private final OutboxReader outbox;

    UserSide(JournalCommits commits) {
        this.commits = commits;
        this.index = commits.index;
        this.outbox = commits.outbox;
    }

    static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    void save(List<RecordEdit> edits, String at) throws NotSaved {
        commits.write(batch -> {
            for (RecordEdit edit : edits) {
                post(edit, at, index.nextOrder() + batch.held().size(), batch);
            }
            return batch;
        });
    }

    private static void post(RecordEdit edit, String at, long order, WriteBatch batch) {
        ReplicaRecord replica = batch.of(edit.target());
        if (replica.version().isEmpty() && replica.local().queue().isEmpty()) {
            replica = RefusalCorrection.retryAll(replica, UserSide::newId, order);
        }
        int base = Math.min(edit.seen(), replica.revision());
        ObjectNode all = new OverwrittenText(replica, base).replacedBy(edit.set());
        batch.put(new LocalEdit(replica).with(newId(), base, all, at, order));
    }

    void retry(UUID change) throws NotSaved {
        commits.write(batch -> {
            batch.put(RefusalCorrection.retry(outbox.holderOf(change), change, UserSide::newId, index.nextOrder()));
            return batch;
        });
    }

    /** @return the record corrected */
    UUID correct(UUID change, ObjectNode set, String at) throws NotSaved {
        return commits.write(batch -> {
            ReplicaRecord replica = outbox.holderOf(change);
            int base = OutboxReader.refused(replica, change).change().base();
            ReplicaRecord again = RefusalCorrection.retry(replica, change, UserSide::newId, index.nextOrder());
            batch.put(new LocalEdit(again).with(newId(), base, set.deepCopy(), at, index.nextOrder()));
            return replica.record();
        });
    }

    /** @return the addendum */
    UUID asAddendum(UUID change, String at) throws NotSaved {
        return commits.write(batch -> {
            ReplicaRecord replica = outbox.holderOf(change);
            RecordTarget addendum = new RecordTarget(
                    newId(), replica.target().kind(), replica.target().caseId());
            ObjectNode set = RefusalCorrection.addendum(
                    OutboxReader.refused(replica, change).change());
            batch.put(OutboxReader.without(replica, change));
            batch.put(new LocalEdit(ReplicaRecord.nothingOf(addendum)).with(newId(), 0, set, at, index.nextOrder()));
            return addendum.record();
        });
    }
}
