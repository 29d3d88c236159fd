package se.stegvis.mobile.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.sync.Change;

/** What an author can do with a refused change. Its text is always carried on. */
final class Correction {
    private Correction() {}

    /** In line again under a new id, below what was written on the record since. */
    static Held retry(Held held, UUID change, Supplier<UUID> ids, long order) {
        Change refused = Outbox.refused(held, change).change();
        List<Queued> unsent =
                held.own().queue().stream().filter(queued -> !queued.frozen()).toList();
        Held without = Outbox.without(held, change);
        Held next = without.own(without.own()
                .queue(held.own().queue().stream().filter(Queued::frozen).toList()));
        next = new Writing(next).with(ids.get(), refused.base(), refused.set(), refused.at(), order);
        for (Queued queued : unsent) {
            Change later = queued.change();
            next = new Writing(next).with(ids.get(), later.base(), later.set(), later.at(), queued.order());
        }
        return next;
    }

    /** All refused changes of a record that the server never had: writing on it goes on from there. */
    static Held retryAll(Held held, Supplier<UUID> ids, long order) {
        Held next = held;
        for (Refused refused : held.own().refused()) {
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
