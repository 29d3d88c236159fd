package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.shared.record.FieldSpec;

/** Merges an object, or one entry of a map, that both sides changed: each member by itself. */
final class ObjectMerge {
    private final ThreeWay threeWay;
    private final MergeLog log;

    ObjectMerge(ThreeWay threeWay, MergeLog log) {
        this.threeWay = threeWay;
        this.log = log;
    }

    /** Cleared by one and edited by the other is a collision of the whole, since half an object says nothing. */
    JsonNode merge(MergeSite site, MergeRow row) {
        if (!site.mine().isObject() || !site.stored().isObject()) {
            return threeWay.ask(site);
        }
        log.used(row);
        ObjectNode result = site.stored().deepCopy();
        for (String name : site.namesBelow()) {
            MergeSite below = site.below(name, site.field().flatMap((FieldSpec field) -> field.member(name)));
            Fields.put(result, name, threeWay.merge(below));
        }
        return result;
    }
}
