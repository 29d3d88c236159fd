package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.stegvis.shared.merge.ConflictEntry;
import se.stegvis.shared.merge.Conflicts;
import se.stegvis.shared.merge.FieldPath;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;

/**
 * The values that did not win in the conflicts which a change settles: the server has seen to them when they were
 * written, so a person who chooses them states nothing of their own.
 *
 * @param sides per conflict, path to value
 */
record SettledConflictValues(List<ObjectNode> sides) {

    static SettledConflictValues of(Doc standing, ObjectNode set) {
        JsonNode settled = set.path(CommonFields.CONFLICTS.name());
        return new SettledConflictValues(Conflicts.open(standing).stream()
                .filter(conflict -> settled.has(conflict.id().toString()))
                .map(ConflictEntry::fields)
                .toList());
    }

    /** Whether the value is the stored one with one side in all its members that were in conflict, and nothing else. */
    boolean has(String path, JsonNode value, JsonNode stored) {
        return sides.stream()
                .anyMatch(side -> value.equals(side.get(path)) || value.equals(withMembers(side, path + "/", stored)));
    }

    private static JsonNode withMembers(ObjectNode side, String below, JsonNode stored) {
        if (!(stored instanceof ObjectNode entry)) {
            return stored;
        }
        ObjectNode chosen = entry.deepCopy();
        side.properties().stream().filter(one -> one.getKey().startsWith(below)).forEach(one -> {
            String member =
                    FieldPath.parts(one.getKey().substring(below.length())).get(0);
            chosen.set(member, one.getValue());
            if (one.getValue().isNull()) {
                chosen.remove(member);
            }
        });
        return chosen;
    }

    /** Leaves out the values. */
    @Override
    public String toString() {
        return "SettledConflictValues[" + sides.size() + "]";
    }
}
