package se.stegvis.shared.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Reads members of a message strictly, naming the one that is wrong. */
final class Members {
    private static final int LONGEST_INSTANT = 40;

    /** Years that a clock can mean, however wrong it is set. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2199;

    private Members() {}

    static UUID uuid(JsonNode node, String name) throws MalformedMessage {
        String written = text(node, name);
        // UUID.fromString takes short forms such as 1-1-1-1-1; the protocol does not.
        if (written.length() != 36) {
            throw wrong(name, "expected a UUID");
        }
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException notUuid) {
            throw wrong(name, "expected a UUID");
        }
    }

    static Optional<UUID> optionalUuid(JsonNode node, String name) throws MalformedMessage {
        return node.hasNonNull(name) ? Optional.of(uuid(node, name)) : Optional.empty();
    }

    static String text(JsonNode node, String name) throws MalformedMessage {
        JsonNode value = node.path(name);
        if (!value.isTextual()) {
            throw wrong(name, "expected a text");
        }
        return value.textValue();
    }

    static Optional<String> optionalText(JsonNode node, String name) throws MalformedMessage {
        return node.hasNonNull(name) ? Optional.of(text(node, name)) : Optional.empty();
    }

    static int natural(JsonNode node, String name) throws MalformedMessage {
        JsonNode value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw wrong(name, "expected a whole number from 0");
        }
        return value.intValue();
    }

    /** A whole number from 0 that may be left out, which reads as 0. */
    static long optionalLong(JsonNode node, String name) throws MalformedMessage {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw wrong(name, "expected a whole number from 0");
        }
        return value.longValue();
    }

    /** An instant with offset; the text as it was written. */
    static String instant(JsonNode node, String name) throws MalformedMessage {
        String written = text(node, name);
        try {
            if (written.length() <= LONGEST_INSTANT) {
                int year = OffsetDateTime.parse(written).getYear();
                if (year < FIRST_YEAR || year > LAST_YEAR) {
                    throw wrong(name, "expected a year from " + FIRST_YEAR + " to " + LAST_YEAR);
                }
                return written;
            }
        } catch (DateTimeException notOne) {
            throw wrong(name, "expected an instant with offset, ISO 8601");
        }
        throw wrong(name, "expected an instant with offset, at most " + LONGEST_INSTANT + " characters");
    }

    static <E extends Enum<E>> E constant(JsonNode node, String name, Class<E> keys) throws MalformedMessage {
        try {
            return Enum.valueOf(keys, text(node, name));
        } catch (IllegalArgumentException unknown) {
            throw wrong(name, "expected one of " + Arrays.toString(keys.getEnumConstants()));
        }
    }

    static MalformedMessage wrong(String name, String expected) {
        return new MalformedMessage(name, expected, false);
    }
}
