package se.stegvis.server.record;

import se.stegvis.shared.record.RecordHeader;

/**
 * The newest state of a record for handing out as it is stored, without its document being read.
 *
 * @param seq of the case
 * @param doc the fields as JSON in UTF-8; not to be changed
 */
public record StoredState(RecordHeader header, long seq, byte[] doc) {
    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "StoredState[" + header + " seq " + seq + "]";
    }
}
