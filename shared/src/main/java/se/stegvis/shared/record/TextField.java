package se.stegvis.shared.record;

import java.util.Optional;

/** Free text. */
public final class TextField extends ValueField<String, TextField> {
    TextField(FieldShape shape) {
        super(shape);
    }

    @Override
    Optional<String> read(Doc doc) {
        return doc.text(name());
    }

    @Override
    TextField with(FieldShape other) {
        return new TextField(other);
    }
}
