package se.stegvis.shared.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Limits;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullItem.GoneReason;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;

/** Pull on the wire. */
public final class PullWire {
    private PullWire() {}

    public static byte[] write(PullRequest request) {
        ObjectNode body = Json.newObject().put("device", request.device().toString());
        body.put("cursor", request.cursor().orElse(null)).put("limit", request.limit());
        return Json.bytes(body);
    }

    public static PullRequest readRequest(byte[] utf8) throws MalformedMessage {
        ObjectNode body = Json.object(utf8);
        int limit = body.has("limit") ? Members.natural(body, "limit") : Limits.PAGE;
        if (limit < 1 || limit > Limits.PAGE) {
            throw Members.wrong("limit", "expected 1 to " + Limits.PAGE);
        }
        return new PullRequest(Members.uuid(body, "device"), Members.optionalText(body, "cursor"), limit);
    }

    public static byte[] write(PullResponse response) {
        try (PullWriter writer =
                new PullWriter(response.history(), response.cursor(), response.more(), response.durable())) {
            response.items().forEach(item -> write(writer, item));
            return writer.end();
        }
    }

    private static void write(PullWriter writer, PullItem item) {
        if (item instanceof PullItem.State state) {
            RecordHeader header = new RecordHeader(state.record(), state.caseId(), state.kind(), state.revision());
            writer.state(header, state.seq(), Json.bytes(state.doc()));
        } else {
            writer.gone((PullItem.Gone) item);
        }
    }

    public static PullResponse readResponse(byte[] utf8) throws MalformedMessage {
        ObjectNode body = Json.object(utf8);
        List<PullItem> items = new ArrayList<>();
        for (JsonNode node : body.path("items")) {
            items.add(readItem(node));
        }
        return new PullResponse(
                Members.uuid(body, "history"),
                Members.text(body, "cursor"),
                body.path("more").asBoolean(),
                Members.text(body, "durable"),
                items);
    }

    private static PullItem readItem(JsonNode node) throws MalformedMessage {
        UUID caseId = Members.uuid(node, "case");
        if (node.has("gone")) {
            return new PullItem.Gone(caseId, Members.constant(node, "gone", GoneReason.class));
        }
        if (!(node.path("doc") instanceof ObjectNode doc)) {
            throw Members.wrong("doc", "expected an object of fields");
        }
        return new PullItem.State(
                Members.uuid(node, "record"),
                Members.text(node, "kind"),
                caseId,
                Members.natural(node, "revision"),
                Members.optionalLong(node, "seq"),
                doc);
    }
}
