package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Comparator;
import se.stegvis.shared.text.VisibleText;

/** Whether two values say the same. Numbers are compared by value, so that {@code 1} is {@code 1.0}. */
final class JsonEquality {
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private static final Comparator<JsonNode> TO_THE_EYE = (one, other) -> one.isTextual() && other.isTextual()
            ? VisibleText.sameToTheEye(one.textValue(), other.textValue()) ? 0 : 1
            : BY_VALUE.compare(one, other);

    private JsonEquality() {}

    static boolean value(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    /** As {@link #value}, with texts that a reader cannot tell apart treated as equal. Never for what is stored. */
    static boolean toTheEye(JsonNode one, JsonNode other) {
        return value(one, other) || one.equals(TO_THE_EYE, other);
    }

    /** A null says the same as nothing. */
    static JsonNode orMissing(JsonNode value) {
        return value == null || value.isNull() ? MissingNode.getInstance() : value;
    }
}
