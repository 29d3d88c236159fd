package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import se.stegvis.shared.record.Withdrawal;

/** Merges a withdrawal of consent that two people changed: {@link Withdrawal} says what becomes of it. */
final class WithdrawalMerge {
    private WithdrawalMerge() {}

    static JsonNode merge(JsonNode stored, JsonNode mine) {
        if (!(stored instanceof ObjectNode)) {
            return mine;
        }
        return mine instanceof ObjectNode
                ? Withdrawal.read(stored).merge(Withdrawal.read(mine)).write()
                : stored;
    }

    /** Does the later value take back what the earlier one did not, or take it back from an earlier instant? */
    static boolean grows(JsonNode before, JsonNode after) {
        Withdrawal later = Withdrawal.read(after);
        return later.any() && (!(before instanceof ObjectNode) || later.growsFrom(Withdrawal.read(before)));
    }
}
