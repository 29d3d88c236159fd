package se.stegvis.shared.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import se.stegvis.shared.text.VisibleText;

/**
 * The fields of a record. Who knows a field reads it by {@link #get}; by name it is read where any field is treated
 * alike, as in merging. Fields of a newer version are carried along untouched.
 *
 * <p>Reading never fails: a field of the wrong type reads as absent, since {@link TypeCheck} has already shown its
 * author.
 */
public final class Doc {
    /** A record without any field. */
    public static final Doc EMPTY = new Doc(JsonNodeFactory.instance.objectNode());

    private final ObjectNode fields;

    private Doc(ObjectNode fields) {
        this.fields = fields;
    }

    /** Takes a copy, so that later changes to the node do not reach the document. */
    public static Doc of(ObjectNode fields) {
        return new Doc(fields.deepCopy());
    }

    /** Takes the node itself; the caller promises not to change it any more. */
    public static Doc owning(ObjectNode fields) {
        return new Doc(fields);
    }

    /**
     * This document after a change: {@code null} clears a field; a map field takes the given keys and leaves the
     * others; any other field is replaced. A {@code null} member of an object or of an entry is as if absent.
     */
    public Doc with(ObjectNode set, KindSpec spec) {
        return new Doc(DocChange.applied(fields, set, spec));
    }

    /** The value of that field, or of that member of an object or entry; it never fails. */
    public <R> R get(TypedField<R, ?> field) {
        return field.read(this);
    }

    public boolean has(FieldSpec field) {
        return has(field.name());
    }

    /** The raw value; a missing node when absent. Not to be changed. */
    public JsonNode node(FieldSpec field) {
        return node(field.name());
    }

    /** The field as it is written, whatever this version makes of it, for example the key of a choice. */
    public Optional<String> written(FieldSpec field) {
        return text(field.name());
    }

    /** The raw elements of a set, known to this version or not. */
    public Set<String> keys(FieldSpec field) {
        return keys(field.name());
    }

    /** Does the set name this key, known to this version or not? */
    public boolean names(FieldSpec field, String key) {
        return names(field.name(), key);
    }

    /** The raw value; a missing node when absent. Not to be changed. */
    public JsonNode node(String name) {
        return fields.path(name);
    }

    /** A copy of all fields, free to change. */
    public ObjectNode toNode() {
        return fields.deepCopy();
    }

    /** All fields for writing out only; not to be changed. */
    public ObjectNode view() {
        return fields;
    }

    public boolean has(String name) {
        return fields.hasNonNull(name);
    }

    /** The text as it is written; empty when absent, or when nothing of it can be seen ({@link VisibleText}). */
    public Optional<String> text(String name) {
        JsonNode node = node(name);
        return node.isTextual() && VisibleText.isVisible(node.textValue())
                ? Optional.of(node.textValue())
                : Optional.empty();
    }

    public Optional<LocalDate> date(String name) {
        return read(name, StrictFormats::date);
    }

    public Optional<OffsetDateTime> instant(String name) {
        return read(name, StrictFormats::instant);
    }

    public Optional<UUID> id(String name) {
        return read(name, StrictFormats::uuid);
    }

    public Optional<BigDecimal> number(String name) {
        return node(name).isNumber() ? Optional.of(node(name).decimalValue()) : Optional.empty();
    }

    /** The flag; empty when nobody has answered. */
    public Optional<Boolean> flag(String name) {
        return node(name).isBoolean() ? Optional.of(node(name).booleanValue()) : Optional.empty();
    }

    /** The choice; empty when absent or unknown to this version. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> keys) {
        return text(name).flatMap(key -> constant(key, keys));
    }

    /** The choices of a set; those unknown to this version are left out here, and kept in the document. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> keys) {
        Set<E> all = new LinkedHashSet<>();
        elements(name).forEach(element -> constant(element.asText(), keys).ifPresent(all::add));
        return Collections.unmodifiableSet(all);
    }

    /** The raw elements of a set; a lone key, such as {@code ALL}, is a set of one. */
    private Iterable<JsonNode> elements(String name) {
        return node(name).isTextual() ? List.of(node(name)) : node(name);
    }

    /** Does the set name this key, known to this version or not? */
    public boolean names(String name, String key) {
        for (JsonNode element : elements(name)) {
            if (element.asText().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** The raw elements of a set, known to this version or not. */
    public Set<String> keys(String name) {
        Set<String> all = new LinkedHashSet<>();
        elements(name).forEach(element -> {
            if (element.isTextual()) {
                all.add(element.textValue());
            }
        });
        return Collections.unmodifiableSet(all);
    }

    /** The entries of a map of plain values that can be read so, in the order they were added. */
    public <T> Map<String, T> values(String name, BiFunction<Doc, String, Optional<T>> reader) {
        Map<String, T> all = new LinkedHashMap<>();
        Doc values = object(name);
        values.fields.fieldNames().forEachRemaining(key -> reader.apply(values, key)
                .ifPresent(value -> all.put(key, value)));
        return Collections.unmodifiableMap(all);
    }

    /** The entries of a keyed map, in the order they were added. */
    public Map<String, Doc> map(String name) {
        Map<String, Doc> all = new LinkedHashMap<>();
        node(name).properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode object) {
                all.put(entry.getKey(), new Doc(object));
            }
        });
        return Collections.unmodifiableMap(all);
    }

    /** An object field; the empty document when absent. */
    public Doc object(String name) {
        return node(name) instanceof ObjectNode object ? new Doc(object) : EMPTY;
    }

    private <T> Optional<T> read(String name, Function<String, T> reader) {
        return text(name).flatMap(written -> {
            try {
                return Optional.of(reader.apply(written));
            } catch (DateTimeException | IllegalArgumentException notOfThisType) {
                return Optional.empty();
            }
        });
    }

    private static <E extends Enum<E>> Optional<E> constant(String key, Class<E> keys) {
        return Arrays.stream(keys.getEnumConstants())
                .filter(constant -> constant.name().equals(key))
                .findFirst();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Doc doc && doc.fields.equals(fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    /** Names of the fields only: contents are secret and must not reach a log. */
    @Override
    public String toString() {
        return "Doc" + fields.propertyStream().map(Map.Entry::getKey).toList();
    }
}
