package se.stegvis.shared.guard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A signed record of the case, reduced to what a guard may ask.
 *
 * @param kind wire name of the kind
 * @param date the day it happened
 * @param spent whether it was made before the case left an earlier step; then it is not of the step that the case stands
 *     at, even on the same day
 * @param values field to its choices, for example {@code decision} to {@code [CLOSE]}; booleans as {@code true} or
 *     {@code false}; never free text
 */
public record SignedRecord(String kind, LocalDate date, boolean spent, Map<String, Set<String>> values) {
    public SignedRecord {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    SignedRecord asSpent() {
        return new SignedRecord(kind, date, true, values);
    }

    boolean hasAny(String field, Set<String> wanted) {
        return values.getOrDefault(field, Set.of()).stream().anyMatch(wanted::contains);
    }
}
