package se.stegvis.shared.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One constant of an enum; {@link Doc#written} gives its key, also one that only a newer version knows. */
public final class ChoiceField<E extends Enum<E>> extends TypedField<Optional<E>, ChoiceField<E>> {
    private final Class<E> keys;
    private final Function<E, String> written;
    /** By its key and by its aliases; a push reads choices several times a record. */
    private final Map<String, E> byKey = new HashMap<>();

    ChoiceField(FieldShape shape, Class<E> keys, Function<E, String> written) {
        super(shape);
        this.keys = keys;
        this.written = written;
        for (E constant : keys.getEnumConstants()) {
            byKey.put(written.apply(constant), constant);
        }
        Map<String, E> plain = Map.copyOf(byKey);
        aliases().forEach((alias, key) -> byKey.put(alias, plain.get(key)));
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
        return doc.text(name()).map(byKey::get);
    }

    @Override
    ChoiceField<E> with(FieldShape other) {
        return new ChoiceField<>(other, keys, written);
    }
}
