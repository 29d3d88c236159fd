package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.KindSpec;

/** Documents and changes of any kind, the same for the same seed. Few distinct values, so that they often meet. */
final class RandomRecord {
    private static final List<String> KEYS = List.of("k1", "k2", "k3", "k4");
    private final Random random;

    RandomRecord(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Never signs: signing is a fact of its own. */
    ObjectNode set(KindSpec spec, Predicate<String> fields, int percent, boolean clears) {
        ObjectNode set = JsonNodeFactory.instance.objectNode();
        spec.fields().stream()
                .filter(field -> !field.name().equals("status") && fields.test(field.name()))
                .filter(field -> random.nextInt(100) < percent)
                .forEach(field -> set.set(field.name(), value(field, clears)));
        // Who writes the first of fields that go together writes them all.
        set.deepCopy().fieldNames().forEachRemaining(name -> {
            List<String> together = spec.together(name);
            if (!together.isEmpty() && together.get(0).equals(name)) {
                together.stream().filter(other -> !set.has(other)).forEach(set::putNull);
            }
        });
        if (fields.test("fromLater") && random.nextInt(100) < percent) {
            set.set("fromLater", new TextNode("v" + random.nextInt(3)));
        }
        return set;
    }

    private JsonNode value(FieldSpec field, boolean clears) {
        if (clears && random.nextInt(6) == 0) {
            return NullNode.instance;
        }
        return switch (field.type()) {
            case TEXT -> new TextNode("t" + random.nextInt(4));
            case CHOICE -> new TextNode(oneOf(field.choices()));
            case DATE -> new TextNode("2026-12-0" + (1 + random.nextInt(4)));
            case INSTANT -> new TextNode("2026-12-01T10:0" + random.nextInt(4) + ":00+01:00");
            case NUMBER -> IntNode.valueOf(random.nextInt(4));
            case FLAG -> BooleanNode.valueOf(random.nextBoolean());
            case ID -> new TextNode("018f0000-0000-7000-8000-00000000000" + random.nextInt(4));
            case SET -> choices(field);
            case OBJECT -> object(field);
            case MAP -> map(field, clears);
        };
    }

    private ArrayNode choices(FieldSpec field) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        (field.choices().isEmpty() ? KEYS : field.choices())
                .stream().filter(choice -> random.nextInt(3) == 0).forEach(array::add);
        return array;
    }

    private ObjectNode object(FieldSpec field) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        field.members().stream()
                .filter(member -> random.nextInt(3) > 0)
                .forEach(member -> object.set(member.name(), value(member, false)));
        return object;
    }

    private ObjectNode map(FieldSpec field, boolean clears) {
        ObjectNode map = JsonNodeFactory.instance.objectNode();
        KEYS.stream()
                .filter(key -> random.nextInt(2) == 0)
                .forEach(key -> map.set(key, clears && random.nextInt(4) == 0 ? NullNode.instance : entry(field, key)));
        return map;
    }

    private JsonNode entry(FieldSpec map, String key) {
        return map.holdsPlainValues() ? value(map.entry(key), false) : object(map);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
