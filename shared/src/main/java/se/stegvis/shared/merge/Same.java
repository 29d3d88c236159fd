package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;

/** Whether two values say the same. Numbers are compared by value, so that {@code 1} is {@code 1.0}. */
final class Same {
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private Same() {}

    static boolean value(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    /** A null says the same as nothing. */
    static JsonNode orMissing(JsonNode value) {
        return value == null || value.isNull() ? MissingNode.getInstance() : value;
    }
}
