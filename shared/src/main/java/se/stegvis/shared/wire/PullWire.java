package se.stegvis.shared.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Limits;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullItem.GoneReason;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;

/** Pull on the wire. */
public final class PullWire {
    private static final String PROCESSES = "processes";

    private PullWire() {}

    public static byte[] write(PullRequest request) {
        ObjectNode body = Json.newObject().put("device", request.device().toString());
        body.put("cursor", request.cursor().orElse(null)).put("limit", request.limit());
        request.processes().ifPresent(reached -> body.put(PROCESSES, reached));
        return Json.bytes(body);
    }

    public static PullRequest readRequest(byte[] utf8) throws MalformedMessage {
        ObjectNode body = Json.object(utf8);
        int limit = body.has("limit") ? Members.natural(body, "limit") : Limits.PAGE;
        if (limit < 1 || limit > Limits.PAGE) {
            throw Members.wrong("limit", "expected 1 to " + Limits.PAGE);
        }
        OptionalInt processes =
                body.has(PROCESSES) ? OptionalInt.of(Members.natural(body, PROCESSES)) : OptionalInt.empty();
        return new PullRequest(Members.uuid(body, "device"), Members.optionalText(body, "cursor"), processes, limit);
    }

    public static byte[] write(PullResponse response) {
        try (PullWriter writer =
                new PullWriter(response.history(), response.cursor(), response.more(), response.durable())) {
            response.items().forEach(item -> write(writer, item));
            response.processes().ifPresent(news -> write(writer, news));
            return writer.end();
        }
    }

    private static void write(PullWriter writer, ProcessNews news) {
        writer.processes(
                news.reached(),
                news.definitions().stream()
                        .map(one -> new PullWriter.DefinitionText(one.key(), one.version(), Json.bytes(one.json())))
                        .toList());
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
                items,
                body.has(PROCESSES) ? Optional.of(readNews(body.path(PROCESSES))) : Optional.empty());
    }

    private static ProcessNews readNews(JsonNode node) throws MalformedMessage {
        List<ProcessNews.Definition> definitions = new ArrayList<>();
        for (JsonNode one : node.path("definitions")) {
            if (!(one.path("definition") instanceof ObjectNode json)) {
                throw Members.wrong("definition", "expected an object");
            }
            definitions.add(
                    new ProcessNews.Definition(Members.text(one, "key"), Members.natural(one, "version"), json));
        }
        return new ProcessNews(Members.natural(node, "reached"), definitions);
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
