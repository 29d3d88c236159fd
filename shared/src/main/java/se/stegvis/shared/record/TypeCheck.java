package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Checks the shapes of a change's fields. A draft is checked for this only; completeness comes with the signature. */
public final class TypeCheck {
    private static final int LONGEST_KEY = 40;

    /** For sets whose keys come from elsewhere, such as the names of guards. */
    private static final Pattern FREE_KEY = Pattern.compile("[^\\s\\p{C}]{1,300}");

    /** Of a field, key or member; three of them in a path stay well below what the wire reads as one name. */
    private static final int LONGEST_NAME = 128;

    /** Levels of one value; the wire allows 32, of which a pull with an open conflict spends eight around it. */
    private static final int DEEPEST = 20;

    private TypeCheck() {}

    /**
     * All fields of the wrong type; {@code null} is always right (it clears). Unknown fields are let through, as long
     * as names and nesting leave room for the path of a conflict and the envelope of a pull.
     */
    public static List<Finding> of(KindSpec spec, ObjectNode set) {
        List<Finding> findings = new ArrayList<>();
        set.properties().forEach(entry -> top(spec, entry.getKey(), entry.getValue(), findings));
        return findings;
    }

    private static void top(KindSpec spec, String name, JsonNode value, List<Finding> findings) {
        if (name.length() > LONGEST_NAME || !namesFit(value, DEEPEST)) {
            findings.add(Finding.of(name.substring(0, Math.min(name.length(), LONGEST_NAME)), "type-name"));
            return;
        }
        spec.field(name).ifPresent(field -> check(field, name, value, findings));
    }

    private static boolean namesFit(JsonNode value, int levels) {
        if (!value.isContainerNode()) {
            return true;
        }
        if (levels == 0) {
            return false;
        }
        return value instanceof ObjectNode object ? membersFit(object, levels - 1) : elementsFit(value, levels - 1);
    }

    private static boolean membersFit(ObjectNode object, int levels) {
        for (Map.Entry<String, JsonNode> below : object.properties()) {
            if (below.getKey().length() > LONGEST_NAME || !namesFit(below.getValue(), levels)) {
                return false;
            }
        }
        return true;
    }

    private static boolean elementsFit(JsonNode array, int levels) {
        for (JsonNode below : array) {
            if (!namesFit(below, levels)) {
                return false;
            }
        }
        return true;
    }

    private static void check(FieldSpec field, String path, JsonNode value, List<Finding> findings) {
        if (value.isNull()) {
            return;
        }
        if (!fits(field, value)) {
            findings.add(Finding.of(path, "type-" + field.type().name().toLowerCase(Locale.ROOT)));
        } else if (field.type() == FieldType.OBJECT) {
            members(field, path, value, findings);
        } else if (field.type() == FieldType.MAP) {
            value.properties().forEach(entry -> entry(field, path + "/" + entry.getKey(), entry.getValue(), findings));
        }
    }

    private static void entry(FieldSpec map, String path, JsonNode value, List<Finding> findings) {
        if (map.holdsPlainValues()) {
            check(map.entry(path), path, value, findings);
        } else if (value.isObject()) {
            members(map, path, value, findings);
        } else if (!value.isNull()) {
            findings.add(Finding.of(path, "type-object"));
        }
    }

    private static void members(FieldSpec parent, String path, JsonNode object, List<Finding> findings) {
        object.properties().forEach(entry -> parent.member(entry.getKey())
                .ifPresent(member -> check(member, path + "/" + entry.getKey(), entry.getValue(), findings)));
    }

    private static boolean fits(FieldSpec field, JsonNode value) {
        return switch (field.type()) {
            case TEXT -> value.isTextual();
            case CHOICE -> isChoice(value);
            case DATE -> parses(value, StrictFormats::date);
            case INSTANT -> parses(value, StrictFormats::instant);
            case NUMBER -> value.isNumber();
            case FLAG -> value.isBoolean();
            case ID -> parses(value, StrictFormats::uuid);
            case MAP, OBJECT -> value.isObject();
            // A lone key such as "ALL" is allowed where a set is.
            case SET -> isElement(field, value) || value.isArray() && allElements(field, value);
        };
    }

    private static boolean isElement(FieldSpec set, JsonNode value) {
        return set.choices().isEmpty()
                ? value.isTextual() && FREE_KEY.matcher(value.textValue()).matches()
                : isChoice(value);
    }

    private static boolean allElements(FieldSpec set, JsonNode array) {
        for (JsonNode element : array) {
            if (!isElement(set, element)) {
                return false;
            }
        }
        return true;
    }

    /** Keys unknown to this version are let through: a newer client may have sent them. */
    private static boolean isChoice(JsonNode value) {
        return value.isTextual() && isKey(value.textValue());
    }

    /** Capital letters, digits and underscores; checked for every choice of every change, so without a pattern. */
    private static boolean isKey(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_KEY
                && text.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_');
    }

    private static boolean parses(JsonNode value, Consumer<String> parser) {
        if (!value.isTextual()) {
            return false;
        }
        try {
            parser.accept(value.textValue());
            return true;
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return false;
        }
    }
}
