package se.stegvis.shared.parser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.text.VisibleText;

/** Parses JSON into values with their locations, within limits. No beans, no reflection. */
final class LocatedJsonParser {
    /** Longest text of a definition, in bytes; the longest built-in one is a tenth of it. */
    static final int LONGEST = 1 << 18;

    /** So that a definition within a message of the protocol stays within the protocol's own depth. */
    private static final int DEPTH = 24;

    private static final int LONGEST_TEXT = 10_000;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(200)
                    .maxNumberLength(LONGEST_TEXT)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .build();

    private LocatedJsonParser() {}

    /** Parses from characters, not bytes, so that columns are right after å, ä and ö. */
    static LocatedValue parse(byte[] utf8) throws Unreadable {
        if (utf8.length > LONGEST) {
            throw new Unreadable(1, 1, DefinitionFlaw.of("", "too-long", utf8.length, LONGEST));
        }
        try {
            String text = text(utf8);
            if (!VisibleText.isVisible(text)) {
                throw new Unreadable(1, 1, DefinitionFlaw.of("", "no-text"));
            }
            return parse(text);
        } catch (CharacterCodingException notText) {
            throw new Unreadable(1, 1, DefinitionFlaw.of("", "not-utf8"));
        }
    }

    private static LocatedValue parse(String text) throws Unreadable {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            LocatedValue root = entry(parser, place(parser));
            if (parser.nextToken() != null) {
                JsonLocation after = place(parser);
                throw new Unreadable(after.getLineNr(), after.getColumnNr(), DefinitionFlaw.of("", "more-than-one"));
            }
            return root;
        } catch (StreamConstraintsException tooMuch) {
            throw unreadable(tooMuch, DefinitionFlaw.of("", "too-much", LONGEST_TEXT, DEPTH));
        } catch (JsonProcessingException notJson) {
            throw unreadable(notJson, DefinitionFlaw.of("", "not-json"));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory could not be read", impossible);
        }
    }

    private static Unreadable unreadable(JsonProcessingException refused, DefinitionFlaw flaw) {
        JsonLocation place = refused.getLocation();
        return place == null
                ? new Unreadable(1, 1, flaw)
                : new Unreadable(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), flaw);
    }

    private static String text(byte[] utf8) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(utf8))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static LocatedValue entry(JsonParser parser, JsonLocation place) throws IOException {
        return new LocatedValue(value(parser), place.getLineNr(), place.getColumnNr());
    }

    private static Optional<Object> value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return Optional.empty();
        }
        return switch (token) {
            case START_OBJECT -> Optional.of(members(parser));
            case START_ARRAY -> Optional.of(elements(parser));
            case VALUE_STRING -> Optional.of(parser.getText());
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_TRUE -> Optional.of(true);
            case VALUE_FALSE -> Optional.of(false);
            case VALUE_NUMBER_FLOAT -> Optional.of(LocatedValue.Odd.DECIMAL);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> whole(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.INT
                ? Optional.of(parser.getIntValue())
                : Optional.of(LocatedValue.Odd.TOO_LARGE);
    }

    private static Map<String, LocatedValue> members(JsonParser parser) throws IOException {
        Map<String, LocatedValue> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonLocation place = place(parser);
            parser.nextToken();
            members.put(name, entry(parser, place));
        }
        return members;
    }

    private static List<LocatedValue> elements(JsonParser parser) throws IOException {
        List<LocatedValue> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(entry(parser, place(parser)));
        }
        return elements;
    }

    private static JsonLocation place(JsonParser parser) {
        return parser.currentTokenLocation();
    }

    /** The text as a whole cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient ReadingError error;

        Unreadable(int line, int column, DefinitionFlaw flaw) {
            super(flaw.code());
            this.error = new ReadingError(line, column, flaw);
        }

        ReadingError error() {
            return error;
        }
    }
}
