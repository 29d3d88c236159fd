package se.stegvis.shared.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads the members of one object. What is wrong is written to the list of errors with its place; then the object is
 * given up, and reading goes on with the next element of the list around it.
 */
final class Cursor {
    private final Entry entry;
    private final String path;
    private final List<ReadingError> errors;

    Cursor(Entry entry, String path, List<ReadingError> errors) {
        this.entry = entry;
        this.path = path;
        this.errors = errors;
    }

    /** Gives up the object that is being read; what is wrong has been written down. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up", null, false, false);
        }
    }

    /** Starts an object that may have these members and no others. */
    Cursor object(String... names) {
        requireType("object");
        Set<String> known = new LinkedHashSet<>(List.of(names));
        entry.members().entrySet().stream()
                .filter(member -> !known.contains(member.getKey()))
                .forEach(member -> note(
                        member.getValue(),
                        within(member.getKey()),
                        "unknown-member",
                        member.getKey(),
                        String.join(", ", known)));
        return this;
    }

    boolean has(String name) {
        return entry.members().containsKey(name);
    }

    boolean isText() {
        return entry.type().equals("text");
    }

    Stream<String> names() {
        return entry.members().keySet().stream();
    }

    Cursor member(String name) {
        Entry member = entry.members().get(name);
        if (member == null) {
            throw wrong("", "missing-member", name);
        }
        return new Cursor(member, within(name), errors);
    }

    String text(String name) {
        return member(name).text();
    }

    String text() {
        requireType("text");
        return (String) entry.value().orElseThrow();
    }

    int number(String name) {
        Cursor member = member(name);
        member.requireType("number");
        return (Integer) member.entry.value().orElseThrow();
    }

    OptionalInt optionalNumber(String name) {
        return has(name) ? OptionalInt.of(number(name)) : OptionalInt.empty();
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        Cursor member = member(name);
        member.requireType("boolean");
        return (Boolean) member.entry.value().orElseThrow();
    }

    LocalDate date(String name) {
        Cursor member = member(name);
        try {
            return LocalDate.parse(member.text());
        } catch (DateTimeException notOne) {
            throw member.wrong("", "not-a-date", member.text());
        }
    }

    <T> Optional<T> optional(String name, Function<String, T> read) {
        return has(name) ? Optional.of(read.apply(name)) : Optional.empty();
    }

    <E extends Enum<E>> E constant(String name, Class<E> keys) {
        return member(name).constant(keys);
    }

    <E extends Enum<E>> E constant(Class<E> keys) {
        String written = text();
        return Arrays.stream(keys.getEnumConstants())
                .filter(key -> key.name().equals(written))
                .findFirst()
                .orElseThrow(() -> wrong("", "not-one-of", written, Arrays.toString(keys.getEnumConstants())));
    }

    /** The elements of a list; an element that is given up is left out, and its errors are kept. */
    <T> List<T> list(String name, Function<Cursor, T> read) {
        Cursor member = member(name);
        member.requireType("list");
        List<T> elements = new ArrayList<>();
        int index = 0;
        for (Entry element : member.entry.elements()) {
            Cursor cursor = new Cursor(element, member.path + "[" + index++ + "]", errors);
            cursor.attempt(() -> read.apply(cursor)).ifPresent(elements::add);
        }
        return elements;
    }

    <T> List<T> optionalList(String name, Function<Cursor, T> read) {
        return has(name) ? list(name, read) : List.of();
    }

    <T> Set<T> optionalSet(String name, Function<Cursor, T> read) {
        return new LinkedHashSet<>(optionalList(name, read));
    }

    /** The members of an object whose names are data. */
    <T> Map<String, T> map(Function<Cursor, Function<String, T>> read) {
        requireType("object");
        Map<String, T> values = new LinkedHashMap<>();
        names().forEach(name -> values.put(name, read.apply(this).apply(name)));
        return values;
    }

    /** The value, or nothing when the object was given up. */
    <T> Optional<T> attempt(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (GivenUp written) {
            return Optional.empty();
        }
    }

    /** Makes the part; what its own checks refuse is placed at the member they name. */
    <T> T make(Supplier<T> part) {
        try {
            return part.get();
        } catch (FlawedDefinition refused) {
            refused.flaws()
                    .forEach(flaw -> note(
                            entry.at(flaw.path()),
                            within(flaw.path()),
                            flaw.code(),
                            flaw.values().toArray()));
            throw new GivenUp();
        }
    }

    GivenUp wrong(String member, String code, Object... values) {
        note(entry.at(member), within(member), code, values);
        return new GivenUp();
    }

    private void requireType(String type) {
        if (!entry.type().equals(type)) {
            throw wrong("", "wrong-type", new Flaw.Term("type." + type), new Flaw.Term("type." + entry.type()));
        }
    }

    private void note(Entry where, String at, String code, Object... values) {
        errors.add(new ReadingError(where.line(), where.column(), Flaw.of(at, code, values)));
    }

    private String within(String member) {
        if (member.isEmpty() || path.isEmpty()) {
            return path + member;
        }
        return path + "." + member;
    }
}
