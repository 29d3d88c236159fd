package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import se.stegvis.shared.record.FieldSpec;

/** A keyed map that both sides changed: each key by itself, new keys last. */
final class PerKey {
    private final ThreeWay threeWay;
    private final Ledger ledger;

    PerKey(ThreeWay threeWay, Ledger ledger) {
        this.threeWay = threeWay;
        this.ledger = ledger;
    }

    JsonNode merge(Spot map) {
        if (!isMap(map.mine()) || !isMap(map.stored())) {
            return threeWay.ask(map);
        }
        ledger.used(MergeRow.M5);
        ObjectNode result =
                map.stored() instanceof ObjectNode stored ? stored.deepCopy() : JsonNodeFactory.instance.objectNode();
        for (String key : map.namesBelow()) {
            Fields.put(result, key, entry(map.below(key, Optional.of(entrySpec(map, key)))));
        }
        return result.isEmpty() && map.clearedByOne() ? MissingNode.getInstance() : result;
    }

    private JsonNode entry(Spot entry) {
        boolean bothChanged =
                entry.changedByMe() && entry.changedByOthers() && !entry.storedSaysIt() && !entry.othersUnseen();
        if (!bothChanged) {
            return threeWay.merge(entry);
        }
        return entry.clearedByOne() ? editStands(entry) : new PerMember(threeWay, ledger).merge(entry, MergeRow.M6);
    }

    private JsonNode editStands(Spot entry) {
        ledger.used(MergeRow.M7);
        ledger.flag(entry.path());
        ledger.lost(entry.path(), MissingNode.getInstance());
        return entry.mine().isMissingNode() ? entry.stored() : entry.mine();
    }

    private static FieldSpec entrySpec(Spot map, String key) {
        return map.field().map(field -> field.entry(key)).orElseThrow();
    }

    private static boolean isMap(JsonNode value) {
        return value.isObject() || value.isMissingNode();
    }
}
