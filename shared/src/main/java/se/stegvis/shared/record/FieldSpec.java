package se.stegvis.shared.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is fixed about one field of a kind: its wire name, shape, and how it merges.
 *
 * @param name wire name, never renamed or reused
 * @param type its shape
 * @param rule how concurrent changes merge
 * @param required must be there to sign
 * @param openWhenSigned may change after the record is signed, for example a withdrawal
 * @param choices the keys known to this version, for {@link FieldType#CHOICE} and {@link FieldType#SET}
 * @param members the members of an {@link FieldType#OBJECT} or of each entry of a {@link FieldType#MAP}
 */
public record FieldSpec(
        String name,
        FieldType type,
        MergeRule rule,
        boolean required,
        boolean openWhenSigned,
        List<String> choices,
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
        return new FieldSpec(name, FieldType.CHOICE, MergeRule.ASK, false, false, names(keys), List.of());
    }

    /** A set of choices among the constants of an enum. */
    public static FieldSpec set(String name, Class<? extends Enum<?>> keys) {
        return new FieldSpec(name, FieldType.SET, MergeRule.PER_ELEMENT, false, false, names(keys), List.of());
    }

    /** A keyed map whose entries have these members. */
    public static FieldSpec map(String name, FieldSpec... members) {
        return new FieldSpec(name, FieldType.MAP, MergeRule.PER_KEY, false, false, List.of(), List.of(members));
    }

    /** One object with these members. */
    public static FieldSpec object(String name, FieldSpec... members) {
        return new FieldSpec(name, FieldType.OBJECT, MergeRule.PER_MEMBER, false, false, List.of(), List.of(members));
    }

    /** The same field, needed to sign. */
    public FieldSpec toSign() {
        return new FieldSpec(name, type, rule, true, openWhenSigned, choices, members);
    }

    /** The same field, open to change after signing. */
    public FieldSpec open() {
        return new FieldSpec(name, type, rule, required, true, choices, members);
    }

    /** The same field under another merge rule. */
    public FieldSpec merging(MergeRule other) {
        return new FieldSpec(name, type, other, required, openWhenSigned, choices, members);
    }

    /** The member of that name; empty when this version does not know it. */
    public Optional<FieldSpec> member(String memberName) {
        return members.stream().filter(member -> member.name.equals(memberName)).findFirst();
    }

    private static FieldSpec simple(String name, FieldType type) {
        return new FieldSpec(name, type, MergeRule.ASK, false, false, List.of(), List.of());
    }

    private static List<String> names(Class<? extends Enum<?>> keys) {
        return Arrays.stream(keys.getEnumConstants()).map(Enum::name).toList();
    }
}
