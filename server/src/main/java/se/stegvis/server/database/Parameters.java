package se.stegvis.server.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The values of a statement's question placeholders, in their order, as the columns keep them. A value that is missing keeps
 * its type: the driver splits a batch in two where a type changes.
 */
public final class Parameters {
    private final List<ParameterSetter> values = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();

    Parameters() {}

    static Parameters of(Consumer<Parameters> filler) {
        Parameters parameters = new Parameters();
        filler.accept(parameters);
        return parameters;
    }

    /** Forgets the values, so that those of the next row of a batch need no new list. */
    void clear() {
        values.clear();
        lists.clear();
    }

    public Parameters number(int value) {
        return add((statement, at) -> statement.setInt(at, value));
    }

    public Parameters number(long value) {
        return add((statement, at) -> statement.setLong(at, value));
    }

    public Parameters number(Optional<Integer> value) {
        return object(value.orElse(null));
    }

    public Parameters flag(boolean value) {
        return add((statement, at) -> statement.setBoolean(at, value));
    }

    public Parameters text(String value) {
        return add((statement, at) -> statement.setString(at, value));
    }

    public Parameters text(Optional<String> value) {
        return text(value.orElse(null));
    }

    public Parameters bytes(byte[] value) {
        return add((statement, at) -> statement.setBytes(at, value));
    }

    public Parameters bytes(Optional<byte[]> value) {
        return bytes(value.orElse(null));
    }

    public Parameters id(UUID value) {
        return bytes(Ids.bytes(value));
    }

    public Parameters id(Optional<UUID> value) {
        return bytes(Ids.bytes(value));
    }

    /**
     * The ids of {@code IN (%s)}, at least one. The last one is bound again until their number is a power of two, so that
     * lists of about the same length are the same statement, which the driver has prepared already.
     */
    public Parameters ids(Collection<UUID> ids) {
        lists.add(Ids.placeholders(filled(ids.size())));
        return bindFilled(ids, Parameters::id);
    }

    /**
     * The conditions of {@code (%s)}, of which one is to hold; at least one. Filled up as {@link #ids}.
     *
     * @param condition with placeholders
     * @param values binds those of one condition
     */
    public <E> Parameters anyOf(String condition, Collection<E> elements, BiConsumer<Parameters, E> values) {
        lists.add(String.join(" OR ", Collections.nCopies(filled(elements.size()), condition)));
        return bindFilled(elements, values);
    }

    private static int filled(int count) {
        return Math.max(1, Integer.highestOneBit(2 * count - 1));
    }

    private <E> Parameters bindFilled(Collection<E> elements, BiConsumer<Parameters, E> binder) {
        E last = null;
        for (E element : elements) {
            binder.accept(this, element);
            last = element;
        }
        for (int i = elements.size(); i < filled(elements.size()); i++) {
            binder.accept(this, last);
        }
        return this;
    }

    public Parameters instant(Instant value) {
        return object(Times.utc(value));
    }

    public Parameters day(LocalDate value) {
        return object(value);
    }

    public Parameters day(Optional<LocalDate> value) {
        return object(value.orElse(null));
    }

    private Parameters object(Object value) {
        return add((statement, at) -> statement.setObject(at, value));
    }

    private Parameters add(ParameterSetter value) {
        values.add(value);
        return this;
    }

    /** The statement with a mark for each id of its lists. */
    String expanded(String sql) {
        return lists.isEmpty() ? sql : String.format(Locale.ROOT, sql, lists.toArray());
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            values.get(i).set(statement, i + 1);
        }
    }

    @FunctionalInterface
    private interface ParameterSetter {
        void set(PreparedStatement statement, int at) throws SQLException;
    }
}
