package se.stegvis.shared.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Key to plain value, in the order they were added: question to answer, area to score.
 *
 * @param <T> the value
 */
public final class ValuesField<T> extends TypedField<Map<String, T>, ValuesField<T>> {
    private final BiFunction<Doc, String, Optional<T>> reader;

    private ValuesField(FieldShape shape, BiFunction<Doc, String, Optional<T>> reader) {
        super(shape);
        this.reader = reader;
    }

    static <T> ValuesField<T> of(String name, FieldSpec value, BiFunction<Doc, String, Optional<T>> reader) {
        return new ValuesField<>(FieldShape.of(name, FieldType.MAP, MergeRule.PER_KEY, List.of(), value), reader);
    }

    @Override
    Map<String, T> read(Doc doc) {
        return doc.values(name(), reader);
    }

    @Override
    ValuesField<T> with(FieldShape other) {
        return new ValuesField<>(other, reader);
    }
}
