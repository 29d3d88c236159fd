package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Merges a set of choices that both sides changed: added by either is added, removed by either is removed. */
final class SetMerge {
    private SetMerge() {}

    static JsonNode merge(MergeSite site) {
        Set<JsonNode> base = elements(site.base());
        Set<JsonNode> mine = elements(site.mine());
        Set<JsonNode> result = elements(site.stored());
        result.removeIf(element -> base.contains(element) && !mine.contains(element));
        mine.stream().filter(element -> !base.contains(element)).forEach(result::add);
        return result.isEmpty() && site.clearedByOne() ? MissingNode.getInstance() : array(result);
    }

    /** A lone key, such as {@code ALL}, is a set of one. */
    static Set<JsonNode> elements(JsonNode set) {
        Set<JsonNode> all = new LinkedHashSet<>();
        if (set.isTextual()) {
            all.add(set);
        }
        set.forEach(all::add);
        return all;
    }

    static ArrayNode array(Set<JsonNode> elements) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        elements.forEach(array::add);
        return array;
    }
}
