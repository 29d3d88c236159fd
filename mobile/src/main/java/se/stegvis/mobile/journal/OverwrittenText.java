package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.record.Doc;

/**
 * The text of a form that a colleague's unseen text overwrote. When the form that is still open writes more there,
 * the new text takes the place of the lost one: one conflict with the newest text, not one for each autosave.
 */
final class OverwrittenText {
    private final ReplicaRecord replica;
    private final int seen;

    /** @param seen the revision the open form was filled from */
    OverwrittenText(ReplicaRecord replica, int seen) {
        this.replica = replica;
        this.seen = LocalEdit.lifted(replica.local(), seen);
    }

    /** The fields changed, with all that the conflicts it replaces held; a copy. */
    ObjectNode replacedBy(ObjectNode set) {
        ObjectNode all = set.deepCopy();
        Doc doc = RecordView.doc(replica);
        for (ConflictEntry lost : Conflicts.open(doc)) {
            if (unseen(lost) && touches(set, lost)) {
                ObjectNode again = Conflicts.settle(doc, replica.spec(), lost.id(), fields(lost));
                all = ChangeCoalescing.of(again, all, doc, replica.spec());
            }
        }
        return all;
    }

    /** Own, and made after what the form shows. */
    private boolean unseen(ConflictEntry lost) {
        return replica.local().ownRevision().stream()
                .anyMatch(ownRevision -> ownRevision.change().equals(lost.change()) && ownRevision.revision() > seen);
    }

    private static boolean touches(ObjectNode set, ConflictEntry lost) {
        return lost.fields().propertyStream().anyMatch(field -> set.has(first(field.getKey())));
    }

    private static Map<String, JsonNode> fields(ConflictEntry lost) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        lost.fields().properties().forEach(field -> all.put(field.getKey(), field.getValue()));
        return all;
    }

    private static String first(String path) {
        List<String> parts = FieldPath.parts(path);
        return parts.get(0);
    }
}
