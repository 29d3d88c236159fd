package se.stegvis.shared.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.Withdrawn;

/** Two people changed a withdrawal of consent: what either took back stays taken back, each from its earlier instant. */
final class WithdrawalWins {
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
        result.set(Withdrawn.AT.name(), earlier(one, other));
        Withdrawn theirs = read(one);
        Withdrawn own = read(other);
        if (theirs.whole() || own.whole()) {
            result.put(Withdrawn.PARTIES.name(), Withdrawn.ALL);
        } else {
            Set<JsonNode> parties = PerElement.elements(one.path(Withdrawn.PARTIES.name()));
            parties.addAll(PerElement.elements(other.path(Withdrawn.PARTIES.name())));
            result.set(Withdrawn.PARTIES.name(), PerElement.array(parties));
        }
        Optional<OffsetDateTime> first = Doc.owning(result).get(Withdrawn.AT);
        ObjectNode each = each(theirs, own, first);
        if (theirs.tellsEach() || own.tellsEach() || !allFrom(first, each)) {
            result.set(Withdrawn.EACH.name(), each);
        }
        return result;
    }

    /** For each that either took back, the earlier of its instants; the first of all for one that tells none. */
    private static ObjectNode each(Withdrawn one, Withdrawn other, Optional<OffsetDateTime> first) {
        ObjectNode each = JsonNodeFactory.instance.objectNode();
        keys(one, other).forEach(key -> earliest(one.since(key), other.since(key), first)
                .ifPresent(at -> each.put(key, at.toString())));
        return each;
    }

    /** An instant that is not told counts as the first of all; without that one it stays untold. */
    private static Optional<OffsetDateTime> earliest(
            Optional<OffsetDateTime> one, Optional<OffsetDateTime> other, Optional<OffsetDateTime> first) {
        List<OffsetDateTime> told =
                Stream.of(one, other).flatMap(Optional::stream).toList();
        if (first.isEmpty() && told.contains(Withdrawn.ALWAYS)) {
            return Optional.empty();
        }
        return told.stream()
                .map(at -> at.equals(Withdrawn.ALWAYS) ? first.orElseThrow() : at)
                .min(Comparator.naturalOrder());
    }

    private static boolean allFrom(Optional<OffsetDateTime> first, ObjectNode each) {
        Doc instants = Doc.owning(each);
        return each.properties().stream()
                .map(one -> instants.instant(one.getKey()))
                .allMatch(first::equals);
    }

    private static Set<String> keys(Withdrawn... all) {
        Set<String> keys = new TreeSet<>();
        for (Withdrawn one : all) {
            keys.addAll(one.parties());
            if (one.whole()) {
                keys.add(Withdrawn.ALL);
            }
        }
        return keys;
    }

    /** Does the later value take back what the earlier one did not, or take it back from an earlier instant? */
    static boolean grows(JsonNode before, JsonNode after) {
        if (!(after instanceof ObjectNode later) || later.isEmpty()) {
            return false;
        }
        if (!(before instanceof ObjectNode earlier)) {
            return true;
        }
        Withdrawn was = read(earlier);
        Withdrawn is = read(later);
        return keys(is).stream().anyMatch(key -> is.since(key)
                .filter(at -> was.since(key).map(at::isBefore).orElse(true))
                .isPresent());
    }

    private static JsonNode earlier(ObjectNode one, ObjectNode other) {
        Optional<OffsetDateTime> first = Doc.owning(one).get(Withdrawn.AT);
        Optional<OffsetDateTime> second = Doc.owning(other).get(Withdrawn.AT);
        boolean otherIsEarlier =
                second.isPresent() && (first.isEmpty() || second.get().isBefore(first.get()));
        return (otherIsEarlier ? other : one).path(Withdrawn.AT.name());
    }

    private static Withdrawn read(ObjectNode withdrawn) {
        return new Withdrawn(Doc.owning(withdrawn));
    }
}
