package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Who stated the present value of a field about the person, and what was stated before.
 *
 * @param at by the server's clock; empty when the difference between the clocks was not known
 * @param by the account of the author; empty when the record does not say
 * @param earlier the value before, in the shape of the field; empty when there was none
 */
public record Statement(Optional<OffsetDateTime> at, Optional<UUID> by, Optional<JsonNode> earlier) {
    static Statement read(Doc entry, FieldType shape) {
        return new Statement(
                entry.get(Client.PROVENANCE_AT),
                entry.get(Client.PROVENANCE_BY),
                entry.get(Client.PROVENANCE_EARLIER).map(text -> value(text, shape)));
    }

    private static JsonNode value(String text, FieldType shape) {
        return shape == FieldType.FLAG ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : TextNode.valueOf(text);
    }

    /** Leaves out the value. */
    @Override
    public String toString() {
        return "Statement[" + at + ", " + by + "]";
    }
}
