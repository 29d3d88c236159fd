package se.stegvis.shared.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One constant of an enum; {@link Doc#written} gives its key, also one that only a newer version knows. */
public final class ChoiceField<E extends Enum<E>> extends TypedField<Optional<E>, ChoiceField<E>> {
    private final Class<E> keys;
    private final Function<E, String> written;

    ChoiceField(FieldShape shape, Class<E> keys, Function<E, String> written) {
        super(shape);
        this.keys = keys;
        this.written = written;
    }

    /** The constants that can be chosen. */
    public Class<E> keys() {
        return keys;
    }

    /** The key of that constant on the wire. */
    public String written(E constant) {
        return written.apply(constant);
    }

    /** The same choice, which may also be written in these ways. */
    public ChoiceField<E> alsoWritten(Map<String, String> other) {
        return with(shape().alsoWritten(other));
    }

    /** Empty when absent or unknown to this version. */
    @Override
    Optional<E> read(Doc doc) {
        return doc.text(name()).map(key -> aliases().getOrDefault(key, key)).flatMap(this::constant);
    }

    private Optional<E> constant(String key) {
        return Arrays.stream(keys.getEnumConstants())
                .filter(constant -> written.apply(constant).equals(key))
                .findFirst();
    }

    @Override
    ChoiceField<E> with(FieldShape other) {
        return new ChoiceField<>(other, keys, written);
    }
}
