package se.stegvis.shared.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is fixed about one field of a kind: its wire name, shape, and how it merges.
 *
 * @param name wire name, never renamed or reused
 * @param type its shape
 * @param rule how concurrent changes merge
 * @param required must be there to sign
 * @param openWhenSigned may change after the record is signed, for example a withdrawal
 * @param choices the keys known to this version, for {@link FieldType#CHOICE} and {@link FieldType#SET}; empty for a
 *     set whose keys come from elsewhere, such as a process definition
 * @param aliases other ways to write a choice; read, never kept
 * @param past tells of what has been: in a signed or living record never later than the moment it is written
 * @param members the members of an {@link FieldType#OBJECT} or of each entry of a {@link FieldType#MAP}; a single one
 *     without name when each entry is a plain value
 */
public record FieldSpec(
        String name,
        FieldType type,
        MergeRule rule,
        boolean required,
        boolean openWhenSigned,
        List<String> choices,
        Map<String, String> aliases,
        boolean past,
        List<FieldSpec> members) {

    public static FieldSpec text(String name) {
        return simple(name, FieldType.TEXT);
    }

    public static FieldSpec date(String name) {
        return simple(name, FieldType.DATE);
    }

    public static FieldSpec instant(String name) {
        return simple(name, FieldType.INSTANT);
    }

    public static FieldSpec number(String name) {
        return simple(name, FieldType.NUMBER);
    }

    public static FieldSpec flag(String name) {
        return simple(name, FieldType.FLAG);
    }

    public static FieldSpec reference(String name) {
        return simple(name, FieldType.ID);
    }

    /** A choice among the constants of an enum. */
    public static FieldSpec choice(String name, Class<? extends Enum<?>> keys) {
        return choice(name, names(keys));
    }

    /** A choice among keys that cannot be names of constants. */
    static FieldSpec choice(String name, List<String> keys) {
        return of(name, FieldType.CHOICE, MergeRule.ASK, keys);
    }

    /** A set of choices among the constants of an enum. */
    public static FieldSpec set(String name, Class<? extends Enum<?>> keys) {
        return of(name, FieldType.SET, MergeRule.PER_ELEMENT, names(keys));
    }

    /** A set of keys that come from elsewhere, such as a process definition; any letters, without spaces. */
    public static FieldSpec keys(String name) {
        return of(name, FieldType.SET, MergeRule.PER_ELEMENT, List.of());
    }

    /** A keyed map whose entries have these members. */
    public static FieldSpec map(String name, FieldSpec... members) {
        return of(name, FieldType.MAP, MergeRule.PER_KEY, List.of(), members);
    }

    /** A keyed map of plain values: question to answer, area to score. */
    public static FieldSpec texts(String name) {
        return map(name, text(""));
    }

    /** As {@link #texts}, with numbers. */
    public static FieldSpec numbers(String name) {
        return map(name, number(""));
    }

    /** As {@link #texts}, with instants. */
    public static FieldSpec instants(String name) {
        return map(name, instant(""));
    }

    /** As {@link #texts}, with yes or no. */
    public static FieldSpec flags(String name) {
        return map(name, flag(""));
    }

    /** One object with these members. */
    public static FieldSpec object(String name, FieldSpec... members) {
        return of(name, FieldType.OBJECT, MergeRule.PER_MEMBER, List.of(), members);
    }

    /** The same field, needed to sign. */
    public FieldSpec toSign() {
        return new FieldSpec(name, type, rule, true, openWhenSigned, choices, aliases, past, members);
    }

    /** The same field, open to change after signing. */
    public FieldSpec open() {
        return new FieldSpec(name, type, rule, required, true, choices, aliases, past, members);
    }

    /** The same date or instant, which tells of what has been ({@link DateRule}). */
    public FieldSpec inThePast() {
        return new FieldSpec(name, type, rule, required, openWhenSigned, choices, aliases, true, members);
    }

    /** The same field under another merge rule. */
    public FieldSpec merging(MergeRule other) {
        return new FieldSpec(name, type, other, required, openWhenSigned, choices, aliases, past, members);
    }

    /** The same field, which may also be written in these ways. */
    public FieldSpec alsoWritten(Map<String, String> other) {
        return new FieldSpec(name, type, rule, required, openWhenSigned, choices, Map.copyOf(other), past, members);
    }

    /** What is fixed about one entry of this map. */
    public FieldSpec entry(String key) {
        return holdsPlainValues() ? members.get(0) : object(key, members.toArray(FieldSpec[]::new));
    }

    /** Is each entry of this map a plain value rather than an object? */
    public boolean holdsPlainValues() {
        return type == FieldType.MAP
                && members.size() == 1
                && members.get(0).name.isEmpty();
    }

    /** The member of that name; empty when this version does not know it. */
    public Optional<FieldSpec> member(String memberName) {
        return members.stream().filter(member -> member.name.equals(memberName)).findFirst();
    }

    private static FieldSpec simple(String name, FieldType type) {
        return of(name, type, MergeRule.ASK, List.of());
    }

    private static FieldSpec of(
            String name, FieldType type, MergeRule rule, List<String> choices, FieldSpec... members) {
        return new FieldSpec(name, type, rule, false, false, choices, Map.of(), false, List.of(members));
    }

    private static List<String> names(Class<? extends Enum<?>> keys) {
        return Arrays.stream(keys.getEnumConstants()).map(Enum::name).toList();
    }
}
