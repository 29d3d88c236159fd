package se.stegvis.mobile.journal;

import se.stegvis.shared.record.Doc;

/**
 * A record as last received from the server.
 *
 * @param round which pull from nothing it came with; of another round than the present it is out of date
 * @param revision given by the server
 * @param seq of the case
 * @param json the fields as UTF-8, small enough to keep thousands in memory; not to be changed
 */
record ServerVersion(int round, int revision, long seq, byte[] json) {

    Doc doc() {
        return Doc.owning(EntryJson.object(JournalCollection.HEARD.key(), json));
    }

    static ServerVersion of(int round, int revision, long seq, Doc doc) {
        return new ServerVersion(round, revision, seq, EntryJson.bytes(doc.view()));
    }
}
