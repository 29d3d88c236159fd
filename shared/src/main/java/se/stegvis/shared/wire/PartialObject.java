package se.stegvis.shared.wire;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A JSON object read in part: one member stays in the bytes it came in, the others become a tree. A record's fields pass
 * through many hands that never look into them; reading them only to write them again was most of the work of a pull.
 *
 * @param rest every other member
 * @param bytes the member as UTF-8, well-formed JSON; empty when the object has none of that name
 */
public record PartialObject(ObjectNode rest, Optional<byte[]> bytes) {

    /**
     * Reads the object that begins at the parser's current token, to its end. Whether a name comes twice is not looked for
     * within the member.
     *
     * @param in with a codec that makes trees, over the whole of {@code source}
     * @param source what is parsed, from its first byte
     * @throws IOException when it is not well-formed, or has a name twice
     */
    public static PartialObject next(JsonParser in, byte[] source, String member) throws IOException {
        ObjectNode rest = Json.newObject();
        Optional<byte[]> bytes = Optional.empty();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            if (name.equals(member) ? bytes.isPresent() : rest.has(name)) {
                throw new JsonParseException(in, "a name comes twice");
            }
            in.nextToken();
            if (name.equals(member)) {
                bytes = Optional.of(value(in, source));
            } else {
                rest.set(name, in.readValueAsTree());
            }
        }
        return new PartialObject(rest, bytes);
    }

    private static byte[] value(JsonParser in, byte[] source) throws IOException {
        int begin = (int) in.currentTokenLocation().getByteOffset();
        in.skipChildren();
        in.finishToken();
        return Arrays.copyOfRange(source, begin, (int) in.currentLocation().getByteOffset());
    }

    /** Leaves out the members. */
    @Override
    public String toString() {
        return "Cut[hidden]";
    }
}
