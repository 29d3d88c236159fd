package se.stegvis.trials.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.stegvis.shared.record.CareRecord;

/** A replica of a case, written the same wherever it is held. */
final class Replica {
    private Replica() {}

    static String of(CareRecord record) {
        return record.header().kind() + " r" + record.header().revision() + " "
                + sorted(record.doc().view());
    }

    private static String sorted(JsonNode node) {
        if (!node.isObject()) {
            return node.toString();
        }
        TreeMap<String, String> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        return fields.toString();
    }

    static String digest(Map<UUID, String> records) {
        try {
            byte[] written = new TreeMap<>(records).toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
