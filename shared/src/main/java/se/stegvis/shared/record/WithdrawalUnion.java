package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two people changed a withdrawal of consent: what either took back stays taken back, each from its earlier instant. An
 * instant that cannot be read counts as the first of all.
 */
record WithdrawalUnion(Withdrawal one, Withdrawal other) {

    Withdrawal withdrawal() {
        ObjectNode result = one.write();
        other.doc().view().properties().forEach(member -> result.putIfAbsent(member.getKey(), member.getValue()));
        JsonNode at = (otherIsEarlier() ? other : one).doc().node(Withdrawal.AT);
        if (!at.isMissingNode()) {
            result.set(Withdrawal.AT.name(), at);
        }
        if (one.whole() || other.whole()) {
            result.put(Withdrawal.PARTIES.name(), Withdrawal.ALL);
        } else {
            Set<JsonNode> parties = one.elements();
            parties.addAll(other.elements());
            ArrayNode array = result.putArray(Withdrawal.PARTIES.name());
            parties.forEach(array::add);
        }
        Optional<OffsetDateTime> first = Doc.owning(result).get(Withdrawal.AT);
        ObjectNode each = each(first);
        if (tellsEach(one) || tellsEach(other) || !allFrom(first, each)) {
            result.set(Withdrawal.EACH.name(), each);
        }
        return new Withdrawal(Doc.owning(result));
    }

    private boolean otherIsEarlier() {
        Optional<OffsetDateTime> mine = one.doc().get(Withdrawal.AT);
        return other.doc()
                .get(Withdrawal.AT)
                .filter(at -> mine.map(at::isBefore).orElse(true))
                .isPresent();
    }

    private static boolean tellsEach(Withdrawal withdrawal) {
        return withdrawal.doc().has(Withdrawal.EACH);
    }

    private ObjectNode each(Optional<OffsetDateTime> first) {
        ObjectNode each = JsonNodeFactory.instance.objectNode();
        Set<String> keys = one.takenBack();
        keys.addAll(other.takenBack());
        keys.forEach(key -> earliest(key, first).ifPresent(at -> each.put(key, at.toString())));
        return each;
    }

    /** Without a first instant, one that is not told stays untold. */
    private Optional<OffsetDateTime> earliest(String key, Optional<OffsetDateTime> first) {
        List<OffsetDateTime> told = Stream.of(one.since(key), other.since(key))
                .flatMap(Optional::stream)
                .toList();
        if (first.isEmpty() && told.contains(Withdrawal.ALWAYS)) {
            return Optional.empty();
        }
        return told.stream()
                .map(at -> at.equals(Withdrawal.ALWAYS) ? first.orElseThrow() : at)
                .min(Comparator.naturalOrder());
    }

    private static boolean allFrom(Optional<OffsetDateTime> first, ObjectNode each) {
        Doc instants = Doc.owning(each);
        return each.properties().stream()
                .map(entry -> instants.instant(entry.getKey()))
                .allMatch(first::equals);
    }
}
