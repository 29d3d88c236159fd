package se.stegvis.shared.record;

import java.math.BigDecimal;
import java.util.Optional;

/** A number, whole or decimal. */
public final class NumberField extends ValueField<BigDecimal, NumberField> {
    NumberField(FieldShape shape) {
        super(shape);
    }

    @Override
    Optional<BigDecimal> read(Doc doc) {
        return doc.number(name());
    }

    @Override
    NumberField with(FieldShape other) {
        return new NumberField(other);
    }
}
