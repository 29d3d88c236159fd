package se.stegvis.mobile.store;

import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;

/** A record as its user should see it: the server's state with the user's own changes on top. */
final class View {
    private View() {}

    static StoredRecord of(Held held) {
        Doc doc = doc(held);
        return new StoredRecord(Kind.read(held.header(), doc), state(held, doc));
    }

    static Doc doc(Held held) {
        KindSpec spec = held.spec();
        Own own = held.own();
        Doc doc = held.heard().map(Heard::doc).orElse(Doc.EMPTY);
        for (Awaited awaited : own.awaited()) {
            doc = doc.with(awaited.change().set(), spec);
        }
        for (Queued queued : own.queue()) {
            if (queued.missingFrom(held.revision())) {
                doc = doc.with(queued.change().set(), spec);
            }
        }
        return isOnlyRefused(held) ? refused(own, doc, spec) : doc;
    }

    /** The server never had it, so that the refused text is all there is of the record. */
    private static boolean isOnlyRefused(Held held) {
        return held.heard().isEmpty() && held.own().queue().isEmpty();
    }

    private static Doc refused(Own own, Doc before, KindSpec spec) {
        Doc doc = before;
        for (Refused refused : own.refused()) {
            doc = doc.with(refused.change().set(), spec);
        }
        return doc;
    }

    private static RecordState state(Held held, Doc doc) {
        Own own = held.own();
        if (!own.refused().isEmpty()) {
            return RecordState.NEEDS_ATTENTION;
        }
        boolean conflict = own.awaited().stream().anyMatch(Awaited::conflict)
                || !doc.node(CommonFields.CONFLICTS).isEmpty();
        if (conflict) {
            return RecordState.CONFLICT;
        }
        return own.queue().isEmpty() ? RecordState.SYNCED : RecordState.WAITING;
    }
}
