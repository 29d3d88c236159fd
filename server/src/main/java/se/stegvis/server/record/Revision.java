package se.stegvis.server.record;

import java.util.UUID;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;

/**
 * One state of a record as the server keeps it.
 *
 * @param seq of the case, gap-free
 * @param asSent exactly what the device has after sending its change, so that it needs no echo
 */
public record Revision(RecordHeader header, long seq, boolean signed, RevisionOrigin origin, boolean asSent, Doc doc) {

    public UUID id() {
        return header.id();
    }

    public UUID caseId() {
        return header.caseId();
    }

    public int number() {
        return header.revision();
    }

    public String kind() {
        return header.kind();
    }

    /** The typed view. */
    public CareRecord view() {
        return Kind.read(header, doc);
    }
}
