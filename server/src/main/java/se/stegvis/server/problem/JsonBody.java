package se.stegvis.server.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpStatus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * The JSON object that a request brings, read strictly: a number, a boolean or a list is no text. The framework's own
 * reading makes texts of them ({@code JacksonDecoder.decodeString} has no setting for it), so that a password of
 * {@code ["x"]} would log in. Members that are not asked for are left alone; one that is null is not there.
 */
public final class JsonBody {
    private final ObjectNode members;

    private JsonBody(ObjectNode members) {
        this.members = members;
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException 400 when it is no JSON object, 413 when it passes a limit
     */
    public static JsonBody of(byte[] body) {
        try {
            return new JsonBody(Json.object(body));
        } catch (MalformedMessage malformed) {
            throw malformed.overLimit()
                    ? ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large")
                    : wrong("body", "malformed.body");
        }
    }

    /** @throws ProblemException 400, naming the member, when it is something else */
    public Optional<String> text(String member) {
        JsonNode value = members.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong(member, "malformed.text");
        }
        return Optional.of(value.textValue());
    }

    /**
     * As {@link #text}, for one that has to be there and may be so long.
     *
     * @param longest in chars
     */
    public String required(String member, int longest) {
        return text(member)
                .filter(text -> text.length() <= longest)
                .orElseThrow(() -> wrong(member, "malformed.missing", longest));
    }

    /** As {@link #text}, for an id. */
    public Optional<UUID> id(String member) {
        return text(member).map(text -> {
            try {
                UUID id = UUID.fromString(text);
                // The JDK reads short forms such as 1-1-1-1-1.
                if (id.toString().equalsIgnoreCase(text)) {
                    return id;
                }
                throw wrong(member, "malformed.id");
            } catch (IllegalArgumentException noId) {
                throw wrong(member, "malformed.id");
            }
        });
    }

    /** As {@link #text}, for a day as {@code 2026-12-02}. */
    public Optional<LocalDate> day(String member) {
        return text(member).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException noDay) {
                throw wrong(member, "malformed.day");
            }
        });
    }

    private static ProblemException wrong(String member, String key, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = member;
        System.arraycopy(more, 0, values, 1, more.length);
        return new ProblemException(
                HttpStatus.BAD_REQUEST, Problems.of("malformed", Problems.field(member, key, values)));
    }

    /** Leaves out what was sent. */
    @Override
    public String toString() {
        return "JsonBody[hidden]";
    }
}
