package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import se.stegvis.shared.record.FieldSpec;

/** Merges a keyed map that both sides changed: each key by itself, new keys last. */
final class MapMerge {
    private final ThreeWay threeWay;
    private final MergeLog log;

    MapMerge(ThreeWay threeWay, MergeLog log) {
        this.threeWay = threeWay;
        this.log = log;
    }

    JsonNode merge(MergeSite map) {
        if (!isMap(map.mine()) || !isMap(map.stored())) {
            return threeWay.ask(map);
        }
        log.used(MergeRow.M5);
        ObjectNode result =
                map.stored() instanceof ObjectNode stored ? stored.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (String key : map.namesBelow()) {
            Fields.put(result, key, entry(map.below(key, Optional.of(entrySpec(map, key)))));
        }
        return result.isEmpty() && map.clearedByOne() ? MissingNode.getInstance() : result;
    }

    private JsonNode entry(MergeSite entry) {
        boolean bothChanged =
                entry.changedByMe() && entry.changedByOthers() && !entry.storedSaysIt() && !entry.othersUnseen();
        if (!bothChanged) {
            return threeWay.merge(entry);
        }
        return entry.clearedByOne() ? editStands(entry) : new ObjectMerge(threeWay, log).merge(entry, MergeRow.M6);
    }

    private JsonNode editStands(MergeSite entry) {
        log.used(MergeRow.M7);
        log.flag(entry.path());
        log.lost(entry.path(), MissingNode.getInstance());
        return entry.mine().isMissingNode() ? entry.stored() : entry.mine();
    }

    private static FieldSpec entrySpec(MergeSite map, String key) {
        return map.field().map(field -> field.entry(key)).orElseThrow();
    }

    private static boolean isMap(JsonNode value) {
        return value.isObject() || value.isMissingNode();
    }
}
