package se.stegvis.shared.record;

import java.util.Optional;

/** Yes or no; empty when nobody has answered. */
public final class FlagField extends ValueField<Boolean, FlagField> {
    FlagField(FieldShape shape) {
        super(shape);
    }

    @Override
    Optional<Boolean> read(Doc doc) {
        return doc.flag(name());
    }

    @Override
    FlagField with(FieldShape other) {
        return new FlagField(other);
    }
}
