package se.stegvis.shared.record;

import java.util.Optional;
import java.util.UUID;

/** A reference to another record, a user or a team. */
public final class IdField extends ValueField<UUID, IdField> {
    IdField(FieldShape shape) {
        super(shape);
    }

    @Override
    Optional<UUID> read(Doc doc) {
        return doc.id(name());
    }

    @Override
    IdField with(FieldShape other) {
        return new IdField(other);
    }
}
