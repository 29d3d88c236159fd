package se.stegvis.shared.record;

import java.util.Set;

/** A set of keys that come from elsewhere, such as a process definition. */
public final class KeysField extends TypedField<Set<String>, KeysField> {
    KeysField(FieldShape shape) {
        super(shape);
    }

    @Override
    Set<String> read(Doc doc) {
        return doc.keys(name());
    }

    @Override
    KeysField with(FieldShape other) {
        return new KeysField(other);
    }
}
