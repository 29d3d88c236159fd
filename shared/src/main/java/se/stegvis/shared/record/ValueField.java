package se.stegvis.shared.record;

import java.util.Optional;

/**
 * A field with one plain value.
 *
 * @param <T> the value
 */
public abstract sealed class ValueField<T, S extends ValueField<T, S>> extends TypedField<Optional<T>, S>
        permits DateField, FlagField, IdField, InstantField, NumberField, TextField {
    ValueField(FieldShape shape) {
        super(shape);
    }
}
