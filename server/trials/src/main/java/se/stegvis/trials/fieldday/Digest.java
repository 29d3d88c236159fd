package se.stegvis.trials.fieldday;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.wire.Json;

/** The tablet's replica of a case, reduced to a few letters: the same on two tablets only when all is the same. */
final class Digest {
    private Digest() {}

    static String of(List<StoredRecord> records) {
        MessageDigest sha = sha256();
        records.stream()
                .map(StoredRecord::content)
                .sorted(Comparator.comparing(record -> record.id().toString()))
                .forEach(record -> sha.update(Json.bytes(node(record))));
        return HexFormat.of().formatHex(sha.digest());
    }

    private static ObjectNode node(CareRecord record) {
        ObjectNode node = Json.newObject()
                .put("record", record.id().toString())
                .put("revision", record.header().revision());
        return node.set("doc", sorted(record.doc().view()));
    }

    /** The order of members says nothing, so it must not count. */
    private static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        TreeMap<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
        ObjectNode copy = Json.newObject();
        members.forEach(copy::set);
        return copy;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
