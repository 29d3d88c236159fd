package se.stegvis.shared.parser;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One value of a JSON text with its location: a member at its name, an element at its value.
 *
 * @param value a {@code Map<String, LocatedValue>}, a {@code List<LocatedValue>}, a String, an Integer, a Boolean, an {@link Odd}, or
 *     empty for null
 */
record LocatedValue(Optional<Object> value, int line, int column) {
    private static final Pattern PART = Pattern.compile("([^.\\[\\]]+)|\\[(\\d{1,9})]");

    /** Numbers that no definition takes. */
    enum Odd {
        DECIMAL,
        TOO_LARGE
    }

    /** The kind of the value, as a key of the bundle. */
    String type() {
        return value.map(known -> {
                    if (known instanceof Map) {
                        return "object";
                    }
                    if (known instanceof List) {
                        return "list";
                    }
                    if (known instanceof Odd odd) {
                        return odd.name();
                    }
                    return known instanceof String ? "text" : known instanceof Integer ? "number" : "boolean";
                })
                .orElse("nothing");
    }

    @SuppressWarnings("unchecked")
    Map<String, LocatedValue> members() {
        return value.filter(Map.class::isInstance)
                .map(known -> (Map<String, LocatedValue>) known)
                .orElse(Map.of());
    }

    @SuppressWarnings("unchecked")
    List<LocatedValue> elements() {
        return value.filter(List.class::isInstance)
                .map(known -> (List<LocatedValue>) known)
                .orElse(List.of());
    }

    /** The entry at that path, or the nearest one around it that exists. */
    LocatedValue at(String path) {
        LocatedValue nearest = this;
        Matcher parts = PART.matcher(path);
        while (parts.find()) {
            Optional<LocatedValue> next = parts.group(1) != null
                    ? Optional.ofNullable(nearest.members().get(parts.group(1)))
                    : nearest.element(Integer.parseInt(parts.group(2)));
            if (next.isEmpty()) {
                return nearest;
            }
            nearest = next.get();
        }
        return nearest;
    }

    private Optional<LocatedValue> element(int index) {
        return index < elements().size() ? Optional.of(elements().get(index)) : Optional.empty();
    }
}
