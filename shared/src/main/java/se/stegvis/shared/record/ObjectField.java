package se.stegvis.shared.record;

/** One object, read by the fields that are its members; the empty document when absent. */
public final class ObjectField extends TypedField<Doc, ObjectField> {
    ObjectField(FieldShape shape) {
        super(shape);
    }

    @Override
    Doc read(Doc doc) {
        return doc.object(name());
    }

    @Override
    ObjectField with(FieldShape other) {
        return new ObjectField(other);
    }
}
