package se.stegvis.mobile.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.shared.record.Client;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * The worst that people type, in every text of every kind of record: a word without an end, emoji, combining marks, two
 * writing directions, an override and an isolate that nobody closes.
 */
final class TypedText {
    static final String GIVEN = "Anna-Maximiliana" + "esperanza".repeat(9);
    static final String FAMILY = "al-Ḥassan-Öqvist e\u0301 👩\u200d👩\u200d👧 ሄለን " + "ö".repeat(95) + " אברהם 7";
    static final String NAME = GIVEN + " " + FAMILY;
    static final String TEXT =
            "Räksmörgås".repeat(12) + " \u202eomvänt\u2067 אברהם 1990-06-02 👩\u200d👩\u200d👧 Ås\u0300a";

    private static final Path SAMPLES = Path.of("..", "shared", "src", "test", "resources", "wire", "v1");
    private static final Pattern OF_A_MACHINE =
            Pattern.compile("[A-Z_0-9]+|\\d{4}-\\d\\d-\\d\\d.*|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}");
    private static final Set<String> KEYS = Set.of(
            "key",
            "step",
            "from",
            "to",
            "template",
            "form",
            "mediaType",
            "language",
            "signatureStrokes",
            "signatureHash");

    private TypedText() {}

    /** Every text of that kind, as its wire sample has it. */
    static ObjectNode of(Kind kind) throws IOException, MalformedMessage {
        JsonNode sample = Json.object(Files.readAllBytes(sample(kind)));
        ObjectNode fields = (ObjectNode) sample.at("/changes/0/set");
        fields.remove(Set.of("fromLater", "conflicts", "addendumTo", "attachmentsReceived"));
        replace(fields);
        if (kind == Kind.CLIENT) {
            fields.put(Client.GIVEN_NAME.name(), GIVEN).put(Client.FAMILY_NAME.name(), FAMILY);
        }
        if (fields.has("responsible")) {
            fields.put("responsible", FormStage.ME.toString());
        }
        return fields;
    }

    /** Of the first version that has the kind. */
    private static Path sample(Kind kind) {
        String name = "push-" + kind + ".json";
        Path first = SAMPLES.resolve(name);
        return Files.exists(first) ? first : SAMPLES.resolveSibling("v2").resolve(name);
    }

    private static void replace(ObjectNode fields) {
        fields.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode inner) {
                replace(inner);
            } else if (field.getValue().isTextual()
                    && !KEYS.contains(field.getKey())
                    && !OF_A_MACHINE.matcher(field.getValue().asText()).matches()) {
                fields.put(field.getKey(), TEXT);
            }
        });
    }

    /** A conflict with a colleague over that field. */
    static void dispute(ObjectNode fields, String field) {
        ObjectNode clash = fields.putObject("conflicts").putObject(new UUID(5, 5).toString());
        clash.put("change", new UUID(5, 6).toString()).put("by", new UUID(6, 6).toString());
        clash.put("at", "2026-11-20T10:00:00+01:00");
        clash.putObject("fields").put(field, TEXT + " " + TEXT);
    }
}
