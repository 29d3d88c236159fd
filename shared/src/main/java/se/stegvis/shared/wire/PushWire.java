package se.stegvis.shared.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.sync.UnreadableChange;

/** Push on the wire. One change of wrong shape is answered by itself; only an unreadable id spoils the batch. */
public final class PushWire {
    private PushWire() {}

    public static byte[] write(PushRequest request) {
        ObjectNode body = Json.newObject().put("device", request.device().toString());
        request.sentAt().ifPresent(at -> body.put("sentAt", at));
        ArrayNode changes = body.putArray("changes");
        for (SentChange sent : request.changes()) {
            if (sent instanceof Change change) {
                changes.add(node(change));
            } else {
                throw new IllegalArgumentException("change " + sent.id() + " was never readable: send it as it came");
            }
        }
        return Json.bytes(body);
    }

    /** One change as on the wire; also how it is kept in the outbox. */
    public static ObjectNode node(Change change) {
        ObjectNode node = Json.newObject()
                .put("id", change.id().toString())
                .put("record", change.record().toString())
                .put("kind", change.kind())
                .put("case", change.caseId().toString())
                .put("base", change.base());
        node.set("set", change.set());
        node.put("at", change.at());
        change.after().ifPresent(after -> node.put("after", after.toString()));
        return node;
    }

    public static PushRequest readRequest(byte[] utf8) throws MalformedMessage {
        ObjectNode body = Json.object(utf8);
        JsonNode changes = body.path("changes");
        if (!changes.isArray()) {
            throw Members.wrong("changes", "expected an array of changes");
        }
        if (changes.size() > ProtocolLimits.CHANGES) {
            throw new MalformedMessage("changes", "at most " + ProtocolLimits.CHANGES + " in one push", true);
        }
        List<SentChange> sent = new ArrayList<>(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            sent.add(readSent(changes.get(i), i));
        }
        Optional<String> sentAt =
                body.hasNonNull("sentAt") ? Optional.of(Members.instant(body, "sentAt")) : Optional.empty();
        return new PushRequest(Members.uuid(body, "device"), sent, sentAt);
    }

    private static SentChange readSent(JsonNode node, int index) throws MalformedMessage {
        UUID id;
        try {
            id = Members.uuid(node, "id");
        } catch (MalformedMessage noId) {
            throw Members.wrong("changes[" + index + "].id", "expected a UUID");
        }
        try {
            return readChange(node);
        } catch (MalformedMessage wrongShape) {
            return new UnreadableChange(id, wrongShape.where(), wrongShape.getMessage());
        }
    }

    /** Reads one change strictly. */
    public static Change readChange(JsonNode node) throws MalformedMessage {
        if (!(node.path("set") instanceof ObjectNode set)) {
            throw Members.wrong("set", "expected an object of fields");
        }
        return new Change(
                Members.uuid(node, "id"),
                Members.uuid(node, "record"),
                Members.text(node, "kind"),
                Members.uuid(node, "case"),
                Members.natural(node, "base"),
                set,
                Members.instant(node, "at"),
                Members.optionalUuid(node, "after"));
    }

    public static byte[] write(PushResponse response) {
        ObjectNode body = Json.newObject().put("history", response.history().toString());
        ArrayNode results = body.putArray("results");
        response.results().forEach(result -> results.add(node(result)));
        return Json.bytes(body);
    }

    private static ObjectNode node(ChangeResult result) {
        ObjectNode node = Json.newObject()
                .put("id", result.id().toString())
                .put("outcome", result.outcome().name());
        if (result.revision() > 0) {
            node.put("revision", result.revision()).put("seq", result.seq());
        }
        result.conflict().ifPresent(conflict -> node.put("conflict", conflict.toString()));
        result.problem().ifPresent(problem -> node.set("problem", ProblemWire.node(problem)));
        return node;
    }

    public static PushResponse readResponse(byte[] utf8) throws MalformedMessage {
        ObjectNode body = Json.object(utf8);
        List<ChangeResult> results = new ArrayList<>();
        for (JsonNode node : body.path("results")) {
            results.add(readResult(node));
        }
        return new PushResponse(Members.uuid(body, "history"), results);
    }

    private static ChangeResult readResult(JsonNode node) throws MalformedMessage {
        return new ChangeResult(
                Members.uuid(node, "id"),
                Members.constant(node, "outcome", Outcome.class),
                node.has("revision") ? Members.natural(node, "revision") : 0,
                Members.optionalLong(node, "seq"),
                Members.optionalUuid(node, "conflict"),
                node.has("problem") ? Optional.of(ProblemWire.read(node.get("problem"))) : Optional.empty());
    }
}
