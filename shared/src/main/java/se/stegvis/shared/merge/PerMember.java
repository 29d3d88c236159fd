package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.shared.record.FieldSpec;

/** An object, or one entry of a map, that both sides changed: each member by itself. */
final class PerMember {
    private final ThreeWay threeWay;
    private final Ledger ledger;

    PerMember(ThreeWay threeWay, Ledger ledger) {
        this.threeWay = threeWay;
        this.ledger = ledger;
    }

    /** Cleared by one and edited by the other is a collision of the whole, since half an object says nothing. */
    JsonNode merge(Spot spot, MergeRow row) {
        if (!spot.mine().isObject() || !spot.stored().isObject()) {
            return threeWay.ask(spot);
        }
        ledger.used(row);
        ObjectNode result = spot.stored().deepCopy();
        for (String name : spot.namesBelow()) {
            Spot below = spot.below(name, spot.field().flatMap((FieldSpec field) -> field.member(name)));
            Fields.put(result, name, threeWay.merge(below));
        }
        return result;
    }
}
