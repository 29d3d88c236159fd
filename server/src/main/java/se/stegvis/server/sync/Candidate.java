package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.record.Revision;
import se.stegvis.server.record.RevisionOrigin;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.merge.MergePlan;
import se.stegvis.shared.merge.SignedLock;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.RecordHeader;

/**
 * The state of a record that a change would make, merged and not accepted yet.
 *
 * @param row the case before the change; that which it would get when it is opened
 * @param set the fields of the change, with the server's own values where the server knows them
 * @param base the record as the author saw it
 * @param plan the merge; its document has neither open conflicts nor the name of the signer
 * @param next the record as it would be stored
 * @param asSent exactly what the device has after sending its change
 */
record Candidate(
        PushedChange pushed, CaseRow row, ObjectNode set, Doc base, MergePlan plan, CareRecord next, boolean asSent) {

    RecordHeader header() {
        return next.header();
    }

    /** The record before the change; empty when it is new. */
    Doc storedDoc() {
        return pushed.storedDoc();
    }

    Instant receivedAt() {
        return pushed.receivedAt();
    }

    boolean wasSigned() {
        return SignedLock.isSigned(next.spec(), storedDoc());
    }

    boolean isSigned() {
        return SignedLock.isSigned(next.spec(), next.doc());
    }

    boolean signsNow() {
        return isSigned() && !wasSigned();
    }

    /** As it is accepted when no policy refuses it. */
    Decision.Accepted accepted() {
        Author author = pushed.author();
        RevisionOrigin origin = new RevisionOrigin(
                author.account(),
                author.role(),
                author.device(),
                pushed.change().id(),
                pushed.change().at(),
                receivedAt());
        return new Decision.Accepted(
                new Revision(header(), row.seq() + 1, isSigned(), origin, asSent, next.doc()),
                plan.outcome(),
                plan.losing().isEmpty()
                        ? Optional.empty()
                        : Optional.of(pushed.change().id()));
    }

    /** Leaves out the fields. */
    @Override
    public String toString() {
        return "Candidate[" + next.header() + "]";
    }
}
