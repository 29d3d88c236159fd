package se.stegvis.mobile.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Cut;
import se.stegvis.shared.wire.ProblemWire;
import se.stegvis.shared.wire.PushWire;

/** How the journal's values lie on their shelves: JSON, changes as on the wire. Names are never changed. */
final class ShelfForm {
    private static final String DOC = "doc";

    private ShelfForm() {}

    static byte[] heard(Target target, Heard heard) {
        ObjectNode node = target(target)
                .put("round", heard.round())
                .put("revision", heard.revision())
                .put("seq", heard.seq());
        return ShelfJson.with(node, DOC, heard.json());
    }

    static Held heard(UUID record, byte[] value) {
        Cut cut = ShelfJson.cut(Shelf.HEARD.key(), value, DOC);
        ObjectNode node = cut.rest();
        Heard heard = new Heard(
                node.path("round").asInt(),
                node.path("revision").asInt(),
                node.path("seq").asLong(),
                cut.bytes().orElseThrow(() -> new DamagedStore(Shelf.HEARD.key(), "an entry without its fields")));
        return Held.nothingOf(target(record, node)).heard(Optional.of(heard));
    }

    static byte[] own(Target target, Own own) {
        ObjectNode node = target(target);
        ArrayNode awaited = node.putArray("awaited");
        own.awaited().forEach(one -> awaited.addObject()
                .put("revision", one.revision())
                .put("conflict", one.conflict())
                .set("change", PushWire.node(one.change())));
        ArrayNode queue = node.putArray("queue");
        own.queue().forEach(one -> queue.addObject()
                .put("order", one.order())
                .put("frozen", one.frozen())
                .put("had", one.had())
                .put("putOff", one.putOff())
                .put("stuck", one.stuck())
                .set("change", PushWire.node(one.change())));
        ArrayNode refused = node.putArray("refused");
        own.refused().forEach(one -> refused.addObject()
                .<ObjectNode>set("change", PushWire.node(one.change()))
                .set("problem", ProblemWire.node(one.problem())));
        return ShelfJson.bytes(node);
    }

    static Held own(UUID record, byte[] value) {
        ObjectNode node = ShelfJson.object(Shelf.OWN.key(), value);
        Own own = new Own(
                all(node.path("awaited"), ShelfForm::awaited),
                all(node.path("queue"), ShelfForm::queued),
                all(node.path("refused"), ShelfForm::refused),
                List.of());
        return Held.nothingOf(target(record, node)).own(own);
    }

    static byte[] acknowledged(Acknowledged acknowledged) {
        ObjectNode node = ShelfJson.newObject()
                .put("order", acknowledged.order())
                .put("revision", acknowledged.revision())
                .put("at", acknowledged.at());
        return ShelfJson.bytes(node.set("change", PushWire.node(acknowledged.change())));
    }

    static Acknowledged acknowledged(byte[] value) {
        ObjectNode node = ShelfJson.object(Shelf.ACKNOWLEDGED.key(), value);
        return new Acknowledged(
                change(node),
                node.path("order").asLong(),
                node.path("revision").asInt(),
                node.path("at").asText());
    }

    private static ObjectNode target(Target target) {
        return ShelfJson.newObject()
                .put("kind", target.kind())
                .put("case", target.caseId().toString());
    }

    private static Target target(UUID record, ObjectNode node) {
        return new Target(
                record,
                node.path("kind").asText(),
                UUID.fromString(node.path("case").asText()));
    }

    private static Awaited awaited(JsonNode node) {
        return new Awaited(
                change(node),
                node.path("revision").asInt(),
                node.path("conflict").asBoolean());
    }

    private static Queued queued(JsonNode node) {
        return new Queued(
                change(node),
                node.path("order").asLong(),
                node.path("frozen").asBoolean(),
                node.path("had").asInt(),
                node.path("putOff").asText(),
                node.path("stuck").asBoolean());
    }

    private static Refused refused(JsonNode node) {
        return new Refused(change(node), ProblemWire.read(node.path("problem")));
    }

    /** Not with the strictness of the wire: what was once saved must be readable, whatever the server says of it. */
    private static Change change(JsonNode holder) {
        JsonNode node = holder.path("change");
        return new Change(
                UUID.fromString(node.path("id").asText()),
                UUID.fromString(node.path("record").asText()),
                node.path("kind").asText(),
                UUID.fromString(node.path("case").asText()),
                node.path("base").asInt(),
                node.withObject("/set"),
                node.path("at").asText(),
                Optional.ofNullable(node.get("after")).map(after -> UUID.fromString(after.asText())));
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> reader) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(reader.apply(node)));
        return all;
    }
}
