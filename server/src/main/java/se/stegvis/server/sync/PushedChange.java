package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.Revision;
import se.stegvis.server.team.CaseRow;
import se.stegvis.shared.merge.Attribution;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.sync.Change;

/**
 * A change as it was sent, beside the case and the record that it names as they are before it.
 *
 * @param opens it opens a case that does not exist yet
 * @param row its case; empty when there is none
 * @param stored the newest state of its record; empty when there is none
 */
record PushedChange(Submission by, Change change, boolean opens, Optional<CaseRow> row, Optional<Revision> stored) {

    static PushedChange of(Submission by, Change change, PushContext context) {
        UUID caseId = change.caseId();
        boolean opens = Kind.CASE.is(change.kind())
                && change.base() == 0
                && change.record().equals(caseId)
                && context.row(caseId).isEmpty()
                && !context.isErased(caseId)
                && context.place(change.record()).isEmpty();
        return new PushedChange(by, change, opens, context.row(caseId), context.newest(change.record()));
    }

    Caller caller() {
        return by.caller();
    }

    Author author() {
        return by.author();
    }

    Instant receivedAt() {
        return by.receivedAt();
    }

    boolean is(Kind kind) {
        return kind.is(change.kind());
    }

    /** The spec of its kind, which {@code known-kind} has seen to. */
    KindSpec spec() {
        return Kind.of(change.kind()).orElseThrow().spec();
    }

    UUID caseId() {
        return change.caseId();
    }

    /** The fields it sets, as they were sent. */
    ObjectNode set() {
        return change.set();
    }

    /** The record before the change; empty when it is new. */
    Doc storedDoc() {
        return stored.map(Revision::doc).orElse(Doc.EMPTY);
    }

    /** The number of that state; 0 when it is new. */
    int current() {
        return stored.map(Revision::number).orElse(0);
    }

    /** Who stated what it sets, and when. */
    Attribution attribution() {
        return author().attribution(change, receivedAt());
    }
}
