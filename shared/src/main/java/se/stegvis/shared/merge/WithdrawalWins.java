package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import se.stegvis.shared.record.Doc;

/** Two people changed a withdrawal of consent: what either took back stays taken back, from the earlier instant. */
final class WithdrawalWins {
    private static final String AT = "at";
    private static final String PARTIES = "parties";

    private WithdrawalWins() {}

    static JsonNode merge(JsonNode stored, JsonNode mine) {
        if (!(stored instanceof ObjectNode one)) {
            return mine;
        }
        if (!(mine instanceof ObjectNode other)) {
            return stored;
        }
        ObjectNode result = one.deepCopy();
        other.properties().forEach(entry -> result.putIfAbsent(entry.getKey(), entry.getValue()));
        result.set(AT, earlier(one, other));
        if (isWhole(one) || isWhole(other)) {
            result.put(PARTIES, "ALL");
        } else {
            Set<JsonNode> parties = PerElement.elements(one.path(PARTIES));
            parties.addAll(PerElement.elements(other.path(PARTIES)));
            result.set(PARTIES, PerElement.array(parties));
        }
        return result;
    }

    /** Does the later value still hold all that the earlier one took back, from the same instant or before? */
    static boolean keeps(JsonNode before, JsonNode after) {
        if (!(before instanceof ObjectNode earlier)) {
            return true;
        }
        return after instanceof ObjectNode later && coversParties(earlier, later) && isNotLater(earlier, later);
    }

    private static boolean coversParties(ObjectNode earlier, ObjectNode later) {
        return isWhole(later)
                || !isWhole(earlier)
                        && PerElement.elements(later.path(PARTIES))
                                .containsAll(PerElement.elements(earlier.path(PARTIES)));
    }

    private static boolean isNotLater(ObjectNode earlier, ObjectNode later) {
        return Doc.owning(earlier)
                .instant(AT)
                .map(first -> Doc.owning(later)
                        .instant(AT)
                        .filter(second -> !second.isAfter(first))
                        .isPresent())
                .orElse(true);
    }

    private static JsonNode earlier(ObjectNode one, ObjectNode other) {
        Optional<OffsetDateTime> first = Doc.owning(one).instant(AT);
        Optional<OffsetDateTime> second = Doc.owning(other).instant(AT);
        boolean otherIsEarlier =
                second.isPresent() && (first.isEmpty() || second.get().isBefore(first.get()));
        return (otherIsEarlier ? other : one).path(AT);
    }

    private static boolean isWhole(ObjectNode withdrawn) {
        Set<JsonNode> parties = PerElement.elements(withdrawn.path(PARTIES));
        return parties.isEmpty()
                || parties.stream().anyMatch(party -> party.asText().equals("ALL"));
    }
}
