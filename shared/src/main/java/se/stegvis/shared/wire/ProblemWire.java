package se.stegvis.shared.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.Problem.FieldError;

/** Problem documents (RFC 9457) on the wire. */
public final class ProblemWire {
    private ProblemWire() {}

    public static ObjectNode node(Problem problem) {
        ObjectNode node = Json.newObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("detail", problem.detail());
        ArrayNode errors = node.putArray("errors");
        problem.errors()
                .forEach(error -> errors.addObject().put("field", error.field()).put("text", error.text()));
        return node;
    }

    /** Reads leniently: a problem in the way of a problem would help nobody. */
    public static Problem read(JsonNode node) {
        List<FieldError> errors = new ArrayList<>();
        node.path("errors")
                .forEach(error -> errors.add(new FieldError(
                        error.path("field").asText(), error.path("text").asText())));
        return new Problem(
                node.path("type").asText("about:blank"),
                node.path("title").asText(),
                node.path("detail").asText(),
                errors);
    }
}
