package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.KindSpec;

/**
 * Fields that say something only together ({@link KindSpec#together}), as one value: an object of those that are there,
 * a missing node when none is.
 */
final class JointFields {
    private JointFields() {}

    static JsonNode read(Doc doc, List<String> names) {
        return read(doc.view(), names);
    }

    static JsonNode read(JsonNode fields, List<String> names) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> Fields.put(whole, name, JsonEquality.orMissing(fields.path(name))));
        return whole.isEmpty() ? MissingNode.getInstance() : whole;
    }

    static void write(ObjectNode fields, List<String> names, JsonNode whole) {
        names.forEach(name -> Fields.put(fields, name, JsonEquality.orMissing(whole.path(name))));
    }

    /** Into the {@code set} of a change: what is not in the whole is cleared. */
    static void put(ObjectNode set, List<String> names, JsonNode whole) {
        names.forEach(name -> set.set(name, whole.has(name) ? whole.get(name) : NullNode.instance));
    }

    /**
     * The record as its author made it. Who writes the first of such fields writes them all: what that change leaves
     * out belonged to the former first one. So an older tablet's strokes are never stored beside what it does not know
     * of.
     *
     * @param mine the base with the change
     * @return the same document when nothing is left out
     */
    static Doc writtenWhole(KindSpec spec, Doc base, Doc mine, ObjectNode set) {
        Set<String> leftOut = new HashSet<>();
        set.fieldNames().forEachRemaining(name -> {
            List<String> names = spec.together(name);
            boolean first = !names.isEmpty() && names.get(0).equals(name);
            if (first
                    && !JsonEquality.value(
                            JsonEquality.orMissing(mine.node(name)), JsonEquality.orMissing(base.node(name)))) {
                names.stream()
                        .filter(other -> !set.has(other) && mine.has(other))
                        .forEach(leftOut::add);
            }
        });
        return leftOut.isEmpty() ? mine : Doc.owning(mine.toNode().remove(leftOut));
    }
}
