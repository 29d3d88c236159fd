package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The decisions of the rules while a plan is made. */
final class MergeLog {
    private final ObjectNode losing = JsonNodeFactory.instance.objectNode();
    private final Set<MergeRow> rows = EnumSet.noneOf(MergeRow.class);
    private final List<String> flags = new ArrayList<>();

    void used(MergeRow row) {
        rows.add(row);
    }

    void lost(String path, JsonNode value) {
        losing.set(path, value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value.deepCopy());
    }

    void flag(String path) {
        flags.add(path);
    }

    ObjectNode losing() {
        return losing;
    }

    List<String> rows() {
        return rows.stream().map(MergeRow::name).toList();
    }

    List<String> flags() {
        return flags;
    }
}
