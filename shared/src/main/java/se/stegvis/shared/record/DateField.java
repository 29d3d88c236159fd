package se.stegvis.shared.record;

import java.time.LocalDate;
import java.util.Optional;

/** A day. */
public final class DateField extends ValueField<LocalDate, DateField> {
    DateField(FieldShape shape) {
        super(shape);
    }

    @Override
    Optional<LocalDate> read(Doc doc) {
        return doc.date(name());
    }

    @Override
    DateField with(FieldShape other) {
        return new DateField(other);
    }
}
