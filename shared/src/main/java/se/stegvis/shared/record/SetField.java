package se.stegvis.shared.record;

import java.util.Set;

/** Any number of the constants of an enum; {@link Doc#keys} gives also those that only a newer version knows. */
public final class SetField<E extends Enum<E>> extends TypedField<Set<E>, SetField<E>> {
    private final Class<E> keys;

    SetField(FieldShape shape, Class<E> keys) {
        super(shape);
        this.keys = keys;
    }

    /** The constants that can be chosen. */
    public Class<E> keys() {
        return keys;
    }

    @Override
    Set<E> read(Doc doc) {
        return doc.choices(name(), keys);
    }

    @Override
    SetField<E> with(FieldShape other) {
        return new SetField<>(other, keys);
    }
}
