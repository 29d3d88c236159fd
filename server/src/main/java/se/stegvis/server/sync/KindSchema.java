package se.stegvis.server.sync;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.wire.Json;

/**
 * The kinds of records as JSON Schema (draft 2020-12), made from the field specifications that check and merge. Choices
 * are listed as {@code examples}, not as {@code enum}: a newer client may send others, and they are kept.
 */
final class KindSchema {
    private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

    private KindSchema() {}

    /** One schema per kind under {@code $defs}. */
    static ObjectNode all() {
        ObjectNode schema = Json.newObject().put("$schema", DRAFT).put("title", "Stegvis care records");
        ObjectNode definitions = schema.putObject("$defs");
        for (Kind kind : Kind.values()) {
            definitions.set(kind.name(), of(kind.spec()));
        }
        return schema;
    }

    private static ObjectNode of(KindSpec spec) {
        ObjectNode schema = object(spec.fields()).put("title", spec.kind()).put("x-signable", spec.signable());
        ArrayNode toSign = schema.putArray("x-requiredToSign");
        spec.fields().stream().filter(FieldSpec::required).forEach(field -> toSign.add(field.name()));
        return schema;
    }

    private static ObjectNode object(List<FieldSpec> members) {
        ObjectNode schema = Json.newObject().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (FieldSpec member : members) {
            ObjectNode property = of(member);
            property.put("x-merge", member.rule().name());
            if (member.openWhenSigned()) {
                property.put("x-openWhenSigned", true);
            }
            properties.set(member.name(), property);
        }
        return schema.put("additionalProperties", true);
    }

    private static ObjectNode of(FieldSpec field) {
        return switch (field.type()) {
            case TEXT -> type("string").put("maxLength", ProtocolLimits.TEXT);
            case CHOICE -> choice(field);
            case DATE -> type("string").put("format", "date");
            case INSTANT -> type("string").put("format", "date-time");
            case NUMBER -> type("number");
            case FLAG -> type("boolean");
            case ID -> type("string").put("format", "uuid");
            case SET -> type("array").put("uniqueItems", true).set("items", choice(field));
            case MAP -> type("object").set("additionalProperties", object(field.members()));
            case OBJECT -> object(field.members());
        };
    }

    private static ObjectNode choice(FieldSpec field) {
        ObjectNode schema = type("string").put("pattern", "^[A-Z0-9_]{1,40}$");
        ArrayNode examples = schema.putArray("examples");
        field.choices().forEach(examples::add);
        return schema;
    }

    private static ObjectNode type(String name) {
        return Json.newObject().put("type", name);
    }
}
