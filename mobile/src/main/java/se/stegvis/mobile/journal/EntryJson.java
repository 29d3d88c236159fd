package se.stegvis.mobile.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.shared.wire.PartialObject;

/**
 * JSON as it lies in the collections. Without the limits of the protocol: what a person wrote must be readable again here
 * even when it is more than the server will take.
 */
final class EntryJson {

    /** Shared by all threads, not one of each, so that {@link #forgetBuffers} reaches what they hold. */
    private static final RecyclerPool<BufferRecycler> BUFFERS = JsonRecyclerPools.newConcurrentDequePool();

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .recyclerPool(BUFFERS)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private EntryJson() {}

    /** Lets go of what is left of entries in buffers. */
    static void forgetBuffers() {
        BUFFERS.clear();
    }

    static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (IOException e) {
            throw new UncheckedIOException("a JSON tree could not be written", e);
        }
    }

    /** An object one of whose members is not looked into; damage as in {@link #object}. */
    static PartialObject cut(String collection, byte[] utf8, String member) {
        try (JsonParser parser = MAPPER.createParser(utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DamagedStore(collection, "an entry is no JSON object");
            }
            return PartialObject.next(parser, utf8, member);
        } catch (IOException e) {
            // Its text could be quoted in the cause, so the cause stays behind.
            throw new DamagedStore(collection, "an entry is no JSON");
        }
    }

    /** An object with those of its members alone; damage as in {@link #object}. */
    static ObjectNode part(String collection, byte[] utf8, Predicate<String> members) {
        try (JsonParser parser = MAPPER.createParser(utf8)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new DamagedStore(collection, "an entry is no JSON object");
            }
            ObjectNode part = newObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (members.test(name)) {
                    part.set(name, parser.readValueAsTree());
                } else {
                    parser.skipChildren();
                }
            }
            return part;
        } catch (IOException e) {
            // Its text could be quoted in the cause, so the cause stays behind.
            throw new DamagedStore(collection, "an entry is no JSON");
        }
    }

    /** An object with one member more, last, whose JSON is put in as it is. */
    static byte[] with(ObjectNode rest, String member, byte[] json) {
        byte[] head = bytes(rest);
        byte[] name = ((rest.isEmpty() ? "" : ",") + '"' + member + "\":").getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + name.length + json.length)
                .put(head, 0, head.length - 1)
                .put(name)
                .put(json)
                .put((byte) '}')
                .array();
    }

    /** @throws DamagedStore when it is no JSON object, although its seal was whole */
    static ObjectNode object(String collection, byte[] utf8) {
        try {
            if (MAPPER.readTree(utf8) instanceof ObjectNode object) {
                return object;
            }
            throw new DamagedStore(collection, "an entry is no JSON object");
        } catch (IOException e) {
            // Its text could be quoted in the cause, so the cause stays behind.
            throw new DamagedStore(collection, "an entry is no JSON");
        }
    }
}
