package se.stegvis.shared.record;

import java.util.Map;

/** Key to entry, in the order they were added; each entry is read by the fields that are its members. */
public final class MapField extends TypedField<Map<String, Doc>, MapField> {
    MapField(FieldShape shape) {
        super(shape);
    }

    @Override
    Map<String, Doc> read(Doc doc) {
        return doc.map(name());
    }

    @Override
    MapField with(FieldShape other) {
        return new MapField(other);
    }
}
