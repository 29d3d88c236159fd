package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.PartialObject;
import se.stegvis.shared.wire.ProblemWire;
import se.stegvis.shared.wire.PushWire;

/** How the journal's values lie in their collections: JSON, changes as on the wire. Names are never changed. */
final class EntryCodec {
    private static final String DOC = "doc";

    private EntryCodec() {}

    static byte[] writeVersion(RecordTarget target, ServerVersion version) {
        ObjectNode node = target(target)
                .put("round", version.round())
                .put("revision", version.revision())
                .put("seq", version.seq());
        return EntryJson.with(node, DOC, version.json());
    }

    static ReplicaRecord readVersion(UUID record, byte[] value) {
        PartialObject cut = EntryJson.cut(JournalCollection.HEARD.key(), value, DOC);
        ObjectNode node = cut.rest();
        ServerVersion version = new ServerVersion(
                node.path("round").asInt(),
                node.path("revision").asInt(),
                node.path("seq").asLong(),
                cut.bytes()
                        .orElseThrow(
                                () -> new DamagedStore(JournalCollection.HEARD.key(), "an entry without its fields")));
        return ReplicaRecord.nothingOf(target(record, node)).withVersion(Optional.of(version));
    }

    static byte[] writeLocal(RecordTarget target, LocalChanges local) {
        ObjectNode node = target(target);
        ArrayNode awaited = node.putArray("awaited");
        local.unseen().forEach(one -> awaited.addObject()
                .put("revision", one.revision())
                .put("conflict", one.conflict())
                .set("change", PushWire.node(one.change())));
        ArrayNode queue = node.putArray("queue");
        local.queue().forEach(one -> queue.addObject()
                .put("order", one.order())
                .put("frozen", one.frozen())
                .put("had", one.had())
                .put("putOff", one.putOff())
                .put("stuck", one.stuck())
                .set("change", PushWire.node(one.change())));
        ArrayNode refused = node.putArray("refused");
        local.refused().forEach(one -> refused.addObject()
                .<ObjectNode>set("change", PushWire.node(one.change()))
                .set("problem", ProblemWire.node(one.problem())));
        return EntryJson.bytes(node);
    }

    static ReplicaRecord readLocal(UUID record, byte[] value) {
        ObjectNode node = EntryJson.object(JournalCollection.OWN.key(), value);
        LocalChanges local = new LocalChanges(
                all(node.path("awaited"), EntryCodec::awaited),
                all(node.path("queue"), EntryCodec::queued),
                all(node.path("refused"), EntryCodec::refused),
                List.of());
        return ReplicaRecord.nothingOf(target(record, node)).withLocal(local);
    }

    static byte[] acknowledged(AcknowledgedChange acknowledged) {
        ObjectNode node = EntryJson.newObject()
                .put("order", acknowledged.order())
                .put("revision", acknowledged.revision())
                .put("at", acknowledged.at());
        return EntryJson.bytes(node.set("change", PushWire.node(acknowledged.change())));
    }

    static AcknowledgedChange acknowledged(byte[] value) {
        ObjectNode node = EntryJson.object(JournalCollection.ACKNOWLEDGED.key(), value);
        return new AcknowledgedChange(
                change(node),
                node.path("order").asLong(),
                node.path("revision").asInt(),
                node.path("at").asText());
    }

    private static ObjectNode target(RecordTarget target) {
        return EntryJson.newObject()
                .put("kind", target.kind())
                .put("case", target.caseId().toString());
    }

    private static RecordTarget target(UUID record, ObjectNode node) {
        return new RecordTarget(
                record,
                node.path("kind").asText(),
                UUID.fromString(node.path("case").asText()));
    }

    private static AppliedUnseen awaited(JsonNode node) {
        return new AppliedUnseen(
                change(node),
                node.path("revision").asInt(),
                node.path("conflict").asBoolean());
    }

    private static PendingChange queued(JsonNode node) {
        return new PendingChange(
                change(node),
                node.path("order").asLong(),
                node.path("frozen").asBoolean(),
                node.path("had").asInt(),
                node.path("putOff").asText(),
                node.path("stuck").asBoolean());
    }

    private static RefusedChange refused(JsonNode node) {
        return new RefusedChange(change(node), ProblemWire.read(node.path("problem")));
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
