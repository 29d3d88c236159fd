package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.sync.Change;

/** The corrections by which an author settles a refused change. Its text is always carried on. */
final class RefusalCorrection {
    private RefusalCorrection() {}

    /** In line again under a new id, below what was written on the record since. */
    static ReplicaRecord retry(ReplicaRecord replica, UUID change, Supplier<UUID> ids, long order) {
        Change refused = OutboxReader.refused(replica, change).change();
        List<PendingChange> unsent = replica.local().queue().stream()
                .filter(pending -> !pending.frozen())
                .toList();
        ReplicaRecord without = OutboxReader.without(replica, change);
        ReplicaRecord next = without.withLocal(without.local()
                .queue(replica.local().queue().stream()
                        .filter(PendingChange::frozen)
                        .toList()));
        next = new LocalEdit(next).with(ids.get(), refused.base(), refused.set(), refused.at(), order);
        for (PendingChange pending : unsent) {
            Change later = pending.change();
            next = new LocalEdit(next).with(ids.get(), later.base(), later.set(), later.at(), pending.order());
        }
        return next;
    }

    /** All refused changes of a record that the server never had: writing on it goes on from there. */
    static ReplicaRecord retryAll(ReplicaRecord replica, Supplier<UUID> ids, long order) {
        ReplicaRecord next = replica;
        for (RefusedChange refused : replica.local().refused()) {
            next = retry(next, refused.change().id(), ids, order);
        }
        return next;
    }

    /** The fields of an addendum to a signed record: what was refused, itself a draft until signed. */
    static ObjectNode addendum(Change refused) {
        ObjectNode set = refused.set().deepCopy();
        set.remove(CommonFields.STATUS.name());
        return set.put(CommonFields.ADDENDUM_TO.name(), refused.record().toString());
    }
}
