package se.stegvis.shared.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.core.util.RecyclerPool;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.stegvis.shared.sync.ProtocolLimits;

/** JSON trees within the limits of the protocol. No beans, no reflection. */
public final class Json {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 1000;

    /** Its buffers hold the last messages until others take their place; {@link #forgetBuffers} lets go of them. */
    private static final RecyclerPool<BufferRecycler> BUFFERS = JsonRecyclerPools.newConcurrentDequePool();

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(ProtocolLimits.DEPTH)
                            .maxStringLength(ProtocolLimits.TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(LONGEST_NAME)
                            .build())
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .recyclerPool(BUFFERS)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // The tree finds a name that comes twice by itself; a parser that looks for it keeps a second set of all
            // names.
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** For values that others stand behind. */
    private static final ObjectMapper PIECEWISE = MAPPER.copy().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /**
     * Reads one JSON object.
     *
     * @throws MalformedMessage when it is not JSON, not an object, has duplicate names, or passes a limit
     */
    public static ObjectNode object(byte[] utf8) throws MalformedMessage {
        return parsed(utf8, parser -> {
            JsonNode tree = MAPPER.readTree(parser);
            if (tree instanceof ObjectNode object) {
                return object;
            }
            throw notAnObject();
        });
    }

    /** A reader of a body, token by token. */
    interface TokenReading<T> {
        T read(JsonParser parser) throws IOException, MalformedMessage;
    }

    static MalformedMessage notAnObject() {
        return new MalformedMessage("body", "expected one JSON object", false);
    }

    /**
     * Names that come twice are found in the trees that are read on the way alone.
     *
     * @throws MalformedMessage as {@link #object}
     */
    static <T> T parsed(byte[] utf8, TokenReading<T> reading) throws MalformedMessage {
        try (JsonParser parser = PIECEWISE.createParser(utf8)) {
            return reading.read(parser);
        } catch (StreamConstraintsException passed) {
            throw overLimit(passed);
        } catch (NumberFormatException beyond) {
            // Right in form, such as 2e8888888888, but nothing can hold it; the library says so without an IOException.
            throw new MalformedMessage("body", "expected numbers that a computer can hold", false);
        } catch (IOException notJson) {
            throw new MalformedMessage("body", "expected valid JSON in UTF-8 without duplicate names", false);
        }
    }

    /** Nesting is a fault of form, for which sending less at a time is no remedy; the other limits are of size. */
    private static MalformedMessage overLimit(StreamConstraintsException passed) {
        return passed.getMessage().contains("nesting depth")
                ? new MalformedMessage("body", "nested deeper than " + ProtocolLimits.DEPTH, false)
                : new MalformedMessage(
                        "body", "a text over " + ProtocolLimits.TEXT + " characters, or a number too long", true);
    }

    /** Writes a tree as UTF-8. */
    public static byte[] bytes(JsonNode tree) {
        try {
            return MAPPER.writeValueAsBytes(tree);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a JSON tree could not be written", impossible);
        }
    }

    /** Writes piece by piece. */
    static JsonGenerator generator(ByteArrayOutputStream target) {
        try {
            return MAPPER.createGenerator(target);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory could not be written", impossible);
        }
    }

    /** Lets go of what is left of earlier messages in buffers, as a tablet must when it is locked. */
    public static void forgetBuffers() {
        BUFFERS.clear();
    }

    /** A new empty object. */
    public static ObjectNode newObject() {
        return MAPPER.createObjectNode();
    }
}
