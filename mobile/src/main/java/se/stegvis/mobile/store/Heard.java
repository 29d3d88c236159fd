package se.stegvis.mobile.store;

import se.stegvis.shared.record.Doc;

/**
 * A record as last heard from the server.
 *
 * @param round which pull from nothing it came with; of another round than the present it is out of date
 * @param revision given by the server
 * @param seq of the case
 * @param json the fields as UTF-8, small enough to keep thousands in memory; not to be changed
 */
record Heard(int round, int revision, long seq, byte[] json) {

    Doc doc() {
        return Doc.owning(ShelfJson.object(Shelf.HEARD.key(), json));
    }

    static Heard of(int round, int revision, long seq, Doc doc) {
        return new Heard(round, revision, seq, ShelfJson.bytes(doc.view()));
    }
}
