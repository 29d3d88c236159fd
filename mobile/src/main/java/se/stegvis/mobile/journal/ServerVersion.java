package se.stegvis.mobile.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
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

    /** Of the fields those alone; the others are passed over unread. */
    Doc doc(Predicate<String> fields) {
        return Doc.owning(EntryJson.part(JournalCollection.HEARD.key(), json, fields));
    }

    /** Whether a member of that name may be in it, found without reading it; ASCII, as all names of fields are. */
    boolean mayHold(String name) {
        byte[] sought = ('"' + name + '"').getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at <= json.length - sought.length; at++) {
            if (json[at] == '\\' && json[at + 1] == 'u') {
                return true; // a letter of it may be written so
            }
            if (json[at] == '"' && Arrays.equals(json, at, at + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    static ServerVersion of(int round, int revision, long seq, Doc doc) {
        return new ServerVersion(round, revision, seq, EntryJson.bytes(doc.view()));
    }
}
