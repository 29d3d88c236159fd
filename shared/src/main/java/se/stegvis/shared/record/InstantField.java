package se.stegvis.shared.record;

import java.time.OffsetDateTime;
import java.util.Optional;

/** An instant with offset. */
public final class InstantField extends ValueField<OffsetDateTime, InstantField> {
    InstantField(FieldShape shape) {
        super(shape);
    }

    @Override
    Optional<OffsetDateTime> read(Doc doc) {
        return doc.instant(name());
    }

    @Override
    InstantField with(FieldShape other) {
        return new InstantField(other);
    }
}
