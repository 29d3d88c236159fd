package se.stegvis.mobile.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.wire.ProblemWire;

/** An orphaned picture in its collection, as JSON. Names are never changed. */
final class OrphanedAttachmentCodec {
    private OrphanedAttachmentCodec() {}

    static byte[] key(ContentName name) {
        byte[] hash = HexFormat.of().parseHex(name.sha256());
        return ByteBuffer.allocate(16 + hash.length)
                .put(JournalCollection.key(name.caseId()))
                .put(hash)
                .array();
    }

    static byte[] value(OrphanedAttachment one) {
        ObjectNode node = EntryJson.newObject()
                .put("case", one.caseId().toString())
                .put("record", one.record().toString())
                .put("sha256", one.attachment().sha256())
                .put("mediaType", one.attachment().mediaType())
                .put("size", one.attachment().size())
                .put("at", one.at());
        one.problem().ifPresent(problem -> node.set("problem", ProblemWire.node(problem)));
        one.sent().ifPresent(sent -> node.put("sent", sent));
        return EntryJson.bytes(node);
    }

    static OrphanedAttachment read(byte[] value) {
        ObjectNode node = EntryJson.object(JournalCollection.PARTED.key(), value);
        Attachment attachment = new Attachment(
                "",
                node.path("sha256").asText(),
                "",
                node.path("mediaType").asText(),
                node.path("size").asLong());
        return new OrphanedAttachment(
                UUID.fromString(node.path("case").asText()),
                UUID.fromString(node.path("record").asText()),
                attachment,
                node.path("at").asText(),
                Optional.ofNullable(node.get("problem")).map(ProblemWire::read),
                Optional.ofNullable(node.get("sent")).map(JsonNode::asText));
    }
}
