package se.stegvis.shared.record;

/**
 * A field by which a document is read, and what reading it gives.
 *
 * @param <R> what {@link Doc#get} gives: an {@code Optional} of one value, a set, a map or the document of an object
 * @param <S> the field's own class, so that {@link #toSign} and the others keep it
 */
public abstract sealed class TypedField<R, S extends TypedField<R, S>> extends FieldSpec
        permits ChoiceField, KeysField, MapField, ObjectField, SetField, ValueField, ValuesField {
    TypedField(FieldShape shape) {
        super(shape);
    }

    /** Never fails: what is not there, or of another type, reads as absent. */
    abstract R read(Doc doc);

    abstract S with(FieldShape other);

    /** The same field, needed to sign. */
    public final S toSign() {
        return with(shape().toSign());
    }

    /** The same field, open to change after signing. */
    public final S open() {
        return with(shape().open());
    }

    /** The same date or instant, which records a past event ({@link DateRule}). */
    public final S inThePast() {
        return with(shape().inThePast());
    }

    /** The same field under another merge rule. */
    public final S merging(MergeRule other) {
        return with(shape().merging(other));
    }
}
