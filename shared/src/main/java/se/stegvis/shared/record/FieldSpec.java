package se.stegvis.shared.record;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The specification of one field of a kind: its wire name, shape, and how it merges. Merging, checks and the wire know
 * a field by this alone; who reads a value asks {@link Doc#get} by the field itself ({@link TypedField}).
 */
public abstract sealed class FieldSpec permits TypedField {
    private final FieldShape shape;

    FieldSpec(FieldShape shape) {
        this.shape = shape;
    }

    public static TextField text(String name) {
        return new TextField(FieldShape.of(name, FieldType.TEXT));
    }

    public static DateField date(String name) {
        return new DateField(FieldShape.of(name, FieldType.DATE));
    }

    public static InstantField instant(String name) {
        return new InstantField(FieldShape.of(name, FieldType.INSTANT));
    }

    public static NumberField number(String name) {
        return new NumberField(FieldShape.of(name, FieldType.NUMBER));
    }

    public static FlagField flag(String name) {
        return new FlagField(FieldShape.of(name, FieldType.FLAG));
    }

    public static IdField reference(String name) {
        return new IdField(FieldShape.of(name, FieldType.ID));
    }

    /** A choice among the constants of an enum. */
    public static <E extends Enum<E>> ChoiceField<E> choice(String name, Class<E> keys) {
        return choice(name, keys, Enum::name);
    }

    /** A choice among constants that are written otherwise than by their names. */
    static <E extends Enum<E>> ChoiceField<E> choice(String name, Class<E> keys, Function<E, String> written) {
        List<String> all = Arrays.stream(keys.getEnumConstants()).map(written).toList();
        return new ChoiceField<>(FieldShape.of(name, FieldType.CHOICE, MergeRule.ASK, all), keys, written);
    }

    /** A set of choices among the constants of an enum. */
    public static <E extends Enum<E>> SetField<E> set(String name, Class<E> keys) {
        List<String> all =
                Arrays.stream(keys.getEnumConstants()).map(Enum::name).toList();
        return new SetField<>(FieldShape.of(name, FieldType.SET, MergeRule.PER_ELEMENT, all), keys);
    }

    /** A set of keys that come from elsewhere, such as a process definition; any letters, without spaces. */
    public static KeysField keys(String name) {
        return new KeysField(FieldShape.of(name, FieldType.SET, MergeRule.PER_ELEMENT, List.of()));
    }

    /** A keyed map whose entries have these members. */
    public static MapField map(String name, FieldSpec... members) {
        return new MapField(FieldShape.of(name, FieldType.MAP, MergeRule.PER_KEY, List.of(), members));
    }

    /** A keyed map of plain values: question to answer, area to score. */
    public static ValuesField<String> texts(String name) {
        return ValuesField.of(name, text(""), Doc::text);
    }

    /** As {@link #texts}, with numbers. */
    public static ValuesField<BigDecimal> numbers(String name) {
        return ValuesField.of(name, number(""), Doc::number);
    }

    /** As {@link #texts}, with instants. */
    public static ValuesField<OffsetDateTime> instants(String name) {
        return ValuesField.of(name, instant(""), Doc::instant);
    }

    /** As {@link #texts}, with yes or no. */
    public static ValuesField<Boolean> flags(String name) {
        return ValuesField.of(name, flag(""), Doc::flag);
    }

    /** One object with these members. */
    public static ObjectField object(String name, FieldSpec... members) {
        return new ObjectField(FieldShape.of(name, FieldType.OBJECT, MergeRule.PER_MEMBER, List.of(), members));
    }

    /** The wire names of these fields, for what goes by names alone, such as the members of a change. */
    public static Set<String> names(FieldSpec... fields) {
        return Arrays.stream(fields).map(FieldSpec::name).collect(Collectors.toUnmodifiableSet());
    }

    final FieldShape shape() {
        return shape;
    }

    /** Wire name, never renamed or reused. */
    public final String name() {
        return shape.name();
    }

    /** Is that its wire name? */
    public final boolean is(String name) {
        return name().equals(name);
    }

    public final FieldType type() {
        return shape.type();
    }

    /** How concurrent changes merge. */
    public final MergeRule rule() {
        return shape.rule();
    }

    /** Must it be there to sign? */
    public final boolean required() {
        return shape.required();
    }

    /** May it change after the record is signed, for example a withdrawal? */
    public final boolean openWhenSigned() {
        return shape.openWhenSigned();
    }

    /**
     * The keys known to this version, of a {@link FieldType#CHOICE} or {@link FieldType#SET}; empty for a set whose
     * keys come from elsewhere.
     */
    public final List<String> choices() {
        return shape.choices();
    }

    /** Other ways to write a choice; read, never kept. */
    public final Map<String, String> aliases() {
        return shape.aliases();
    }

    /** Does it record a past event ({@link DateRule})? */
    public final boolean past() {
        return shape.past();
    }

    /** The members of an {@link FieldType#OBJECT} or of each entry of a {@link FieldType#MAP}. */
    public final List<FieldSpec> members() {
        return shape.members();
    }

    /** The wire path of that member of this object, such as {@code followUp/date}. */
    public final String path(FieldSpec member) {
        return name() + "/" + member.name();
    }

    /** The wire path of that entry of this map. */
    public final String path(String key) {
        return name() + "/" + key;
    }

    /** The wire path of that member of an entry of this map, such as {@code actions/KEY/what}. */
    public final String path(String key, FieldSpec member) {
        return path(key) + "/" + member.name();
    }

    /** The specification of one entry of this map. */
    public final FieldSpec entry(String key) {
        return holdsPlainValues() ? members().get(0) : object(key, members().toArray(FieldSpec[]::new));
    }

    /** Is each entry of this map a plain value rather than an object? */
    public final boolean holdsPlainValues() {
        return type() == FieldType.MAP
                && members().size() == 1
                && members().get(0).name().isEmpty();
    }

    /** The member of that name; empty when this version does not know it. */
    public final Optional<FieldSpec> member(String memberName) {
        return members().stream()
                .filter(member -> member.name().equals(memberName))
                .findFirst();
    }

    @Override
    public final String toString() {
        return name();
    }
}
