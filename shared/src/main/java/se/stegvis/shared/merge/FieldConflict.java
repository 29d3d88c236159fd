package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Doc;

/**
 * One field with two versions, or fields that say something only together as an object under the path of the first.
 *
 * @param path of the field
 * @param stored the value in the record now
 * @param other the value that did not win
 * @param otherIsMine the one who works here wrote {@code other}
 */
public record FieldConflict(String path, JsonNode stored, JsonNode other, boolean otherIsMine) {

    /** All fields of a conflict. */
    public static List<FieldConflict> of(CareRecord content, ConflictEntry entry, UUID me) {
        List<FieldConflict> all = new ArrayList<>();
        boolean mine = entry.by().equals(me);
        entry.fields().properties().forEach(field -> {
            String path = field.getKey();
            List<String> names = content.spec().together(path);
            if (names.isEmpty()) {
                all.add(new FieldConflict(path, at(content.doc(), path), field.getValue(), mine));
            } else if (names.get(0).equals(path)) {
                all.add(new FieldConflict(
                        path, JointFields.read(content.doc(), names), JointFields.read(entry.fields(), names), mine));
            }
        });
        return all;
    }

    public JsonNode mine() {
        return otherIsMine ? other : stored;
    }

    public JsonNode theirs() {
        return otherIsMine ? stored : other;
    }

    /** Only two texts can both be kept. */
    public boolean canKeepBoth() {
        return stored.isTextual() && other.isTextual() && (stored.asText() + other.asText()).contains(" ");
    }

    /** The fields to write so that this version is stored; empty when it is stored already. */
    public Optional<JsonNode> settling(ConflictSide conflictSide) {
        JsonNode chosen =
                switch (conflictSide) {
                    case MINE -> mine();
                    case THEIRS -> theirs();
                    case BOTH -> TextNode.valueOf(mine().asText() + "\n\n" + theirs().asText());
                };
        return chosen.equals(stored) ? Optional.empty() : Optional.of(chosen);
    }

    private static JsonNode at(Doc doc, String path) {
        List<String> parts = FieldPath.parts(path);
        JsonNode node = doc.node(parts.get(0));
        for (String part : parts.subList(1, parts.size())) {
            node = node.path(part);
        }
        return node == null ? MissingNode.getInstance() : node;
    }

    /** Leaves out both values. */
    @Override
    public String toString() {
        return "FieldConflict[" + path + "]";
    }
}
