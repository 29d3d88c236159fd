package se.stegvis.shared.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.ProcessNews;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullItem.GoneReason;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;

/** Pull on the wire. */
public final class PullWire {
    private static final String PROCESSES = "processes";
    private static final String UNSENT = "unsent";
    private static final String DOC = "doc";

    private PullWire() {}

    public static byte[] write(PullRequest request) {
        ObjectNode body = Json.newObject().put("device", request.device().toString());
        body.put("cursor", request.cursor().orElse(null)).put("limit", request.limit());
        request.processes().ifPresent(reached -> body.put(PROCESSES, reached));
        request.unsent().ifPresent(count -> body.put(UNSENT, count));
        return Json.bytes(body);
    }

    public static PullRequest readRequest(byte[] utf8) throws MalformedMessage {
        ObjectNode body = Json.object(utf8);
        int limit = body.has("limit") ? Members.natural(body, "limit") : ProtocolLimits.PAGE;
        if (limit < 1 || limit > ProtocolLimits.PAGE) {
            throw Members.wrong("limit", "expected 1 to " + ProtocolLimits.PAGE);
        }
        return new PullRequest(
                Members.uuid(body, "device"),
                Members.optionalText(body, "cursor"),
                optionalNatural(body, PROCESSES),
                optionalNatural(body, UNSENT),
                limit);
    }

    private static OptionalInt optionalNatural(ObjectNode body, String name) throws MalformedMessage {
        return body.has(name) ? OptionalInt.of(Members.natural(body, name)) : OptionalInt.empty();
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
            writer.state(header, state.seq(), state.doc());
        } else {
            writer.gone((PullItem.Gone) item);
        }
    }

    /** The documents stay in the bytes they came in. */
    public static PullResponse readResponse(byte[] utf8) throws MalformedMessage {
        List<PullItem> items = new ArrayList<>();
        ObjectNode rest = Json.parsed(utf8, parser -> readBody(parser, utf8, items));
        return new PullResponse(
                Members.uuid(rest, "history"),
                Members.text(rest, "cursor"),
                rest.path("more").asBoolean(),
                Members.text(rest, "durable"),
                items,
                rest.has(PROCESSES) ? Optional.of(readNews(rest.path(PROCESSES))) : Optional.empty());
    }

    private static ObjectNode readBody(JsonParser in, byte[] utf8, List<PullItem> items)
            throws IOException, MalformedMessage {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            throw Json.notAnObject();
        }
        ObjectNode rest = Json.newObject();
        Set<String> names = new HashSet<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            if (!names.add(name)) {
                throw Members.wrong("body", "expected no name twice");
            }
            if (in.nextToken() == JsonToken.START_ARRAY && name.equals("items")) {
                readItems(in, utf8, items);
            } else {
                rest.set(name, in.readValueAsTree());
            }
        }
        if (in.nextToken() != null) {
            throw Members.wrong("body", "expected nothing behind the object");
        }
        return rest;
    }

    private static void readItems(JsonParser in, byte[] utf8, List<PullItem> items)
            throws IOException, MalformedMessage {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (!in.isExpectedStartObjectToken()) {
                throw Members.wrong("items", "expected objects");
            }
            items.add(readItem(PartialObject.next(in, utf8, DOC)));
        }
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

    private static PullItem readItem(PartialObject cut) throws MalformedMessage {
        ObjectNode node = cut.rest();
        UUID caseId = Members.uuid(node, "case");
        if (node.has("gone")) {
            return new PullItem.Gone(caseId, Members.constant(node, "gone", GoneReason.class));
        }
        byte[] doc = cut.bytes()
                .filter(bytes -> bytes[0] == '{')
                .orElseThrow(() -> Members.wrong(DOC, "expected an object of fields"));
        return new PullItem.State(
                Members.uuid(node, "record"),
                Members.text(node, "kind"),
                caseId,
                Members.natural(node, "revision"),
                Members.optionalLong(node, "seq"),
                doc);
    }
}
