package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.FieldSpec;
import se.stegvis.shared.record.FieldType;
import se.stegvis.shared.record.KindSpec;

/** The document that the author of a second change saw, when the first was still on its way. */
public final class ChangeChain {
    private ChangeChain() {}

    /**
     * The base overlaid with exactly what the first change did, member by member, so that nothing that others did
     * counts as seen. For a third change pass the effective base of the second as {@code base}.
     *
     * @param base the record at the revision that both changes name as base
     * @param before the record just before the first change was applied
     * @param after the record just after it
     */
    public static Doc effectiveBase(Doc base, Doc before, Doc after, KindSpec spec) {
        ObjectNode result = base.toNode();
        for (String name : names(before.view(), after.view())) {
            Fields.put(
                    result,
                    name,
                    overlay(
                            spec.field(name),
                            JsonEquality.orMissing(base.node(name)),
                            JsonEquality.orMissing(before.node(name)),
                            JsonEquality.orMissing(after.node(name))));
        }
        return Doc.owning(result);
    }

    private static JsonNode overlay(Optional<FieldSpec> field, JsonNode base, JsonNode before, JsonNode after) {
        if (JsonEquality.value(before, after)) {
            return base;
        }
        if (JsonEquality.value(base, before)) {
            return after;
        }
        FieldType type = field.map(FieldSpec::type).orElse(FieldType.TEXT);
        return switch (type) {
            case MAP -> object(base, before, after, key -> field.map(map -> map.entry(key)));
            case OBJECT -> object(base, before, after, name -> field.flatMap(spec -> spec.member(name)));
            case SET -> SetMerge.merge(new MergeSite("", field, before, base, after));
            default -> after;
        };
    }

    private static JsonNode object(JsonNode base, JsonNode before, JsonNode after, MemberRule memberRule) {
        boolean comparable = isObjectOrMissing(before) && isObjectOrMissing(after);
        return comparable ? ontoObject(base, before, after, memberRule) : after;
    }

    private static boolean isObjectOrMissing(JsonNode value) {
        return value.isObject() || value.isMissingNode();
    }

    private static JsonNode ontoObject(JsonNode base, JsonNode before, JsonNode after, MemberRule memberRule) {
        ObjectNode result =
                base instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (String name : names(before, after)) {
            Fields.put(
                    result,
                    name,
                    overlay(
                            memberRule.named(name),
                            JsonEquality.orMissing(base.path(name)),
                            JsonEquality.orMissing(before.path(name)),
                            JsonEquality.orMissing(after.path(name))));
        }
        return result.isEmpty() && after.isMissingNode() ? MissingNode.getInstance() : result;
    }

    private static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private interface MemberRule {
        Optional<FieldSpec> named(String name);
    }
}
