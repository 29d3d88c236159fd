package se.stegvis.mobile.journal;

import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;

/** A record as its user should see it: the server's state with the user's own changes on top. */
final class RecordView {
    private RecordView() {}

    static StoredRecord of(ReplicaRecord replica) {
        Doc doc = doc(replica);
        return new StoredRecord(Kind.read(replica.header(), doc), state(replica, doc));
    }

    /** As {@link #of}, with as much of the record as the card of its case asks for. */
    static StoredRecord ofCard(ReplicaRecord replica) {
        if (!replica.local().settled()) {
            return of(replica);
        }
        KindSpec spec = replica.spec();
        Doc doc = replica.version()
                .map(version ->
                        version.doc(field -> CaseCards.asks(replica.target().kind(), spec, field)))
                .orElse(Doc.EMPTY);
        return new StoredRecord(Kind.read(replica.header(), doc), state(replica, doc));
    }

    static Doc doc(ReplicaRecord replica) {
        KindSpec spec = replica.spec();
        LocalChanges local = replica.local();
        Doc doc = replica.version().map(ServerVersion::doc).orElse(Doc.EMPTY);
        for (AppliedUnseen unseen : local.unseen()) {
            doc = doc.with(unseen.change().set(), spec);
        }
        for (PendingChange pending : local.queue()) {
            if (pending.missingFrom(replica.revision())) {
                doc = doc.with(pending.change().set(), spec);
            }
        }
        return isOnlyRefused(replica) ? refused(local, doc, spec) : doc;
    }

    /** The server never had it, so that the refused text is all there is of the record. */
    private static boolean isOnlyRefused(ReplicaRecord replica) {
        return replica.version().isEmpty() && replica.local().queue().isEmpty();
    }

    private static Doc refused(LocalChanges local, Doc before, KindSpec spec) {
        Doc doc = before;
        for (RefusedChange refused : local.refused()) {
            doc = doc.with(refused.change().set(), spec);
        }
        return doc;
    }

    private static RecordState state(ReplicaRecord replica, Doc doc) {
        LocalChanges local = replica.local();
        if (!local.refused().isEmpty()) {
            return RecordState.NEEDS_ATTENTION;
        }
        boolean conflict = local.unseen().stream().anyMatch(AppliedUnseen::conflict)
                || !doc.node(CommonFields.CONFLICTS).isEmpty();
        if (conflict) {
            return RecordState.CONFLICT;
        }
        return local.queue().isEmpty() ? RecordState.SYNCED : RecordState.WAITING;
    }
}
