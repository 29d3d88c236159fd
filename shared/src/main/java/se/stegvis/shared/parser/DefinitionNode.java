package se.stegvis.shared.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionLimits;
import se.stegvis.shared.definition.InvalidDefinition;
import se.stegvis.shared.definition.NearestNames;

/**
 * A place in the text, and its value. A fault is written to the list of errors with its place; reading goes
 * on with the next member and the next element, so that all faults are reported at once.
 */
final class DefinitionNode {
    private final LocatedValue entry;
    private final String path;
    private final List<ReadingError> errors;

    DefinitionNode(LocatedValue entry, String path, List<ReadingError> errors) {
        this.entry = entry;
        this.path = path;
        this.errors = errors;
    }

    /** Gives up what is being read; what is wrong has been written down. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super("given up", null, false, false);
        }
    }

    /** Starts an object that may have these members and no others. */
    DefinitionNode object(String... names) {
        requireType("object");
        Set<String> known = new LinkedHashSet<>(List.of(names));
        entry.members().entrySet().stream()
                .filter(member -> !known.contains(member.getKey()))
                .forEach(member -> note(
                        member.getValue(),
                        within(member.getKey()),
                        "unknown-member",
                        member.getKey(),
                        NearestNames.of(member.getKey(), known)));
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

    /** How many elements the list of that name has as it is written, readable or not. */
    int written(String name) {
        return has(name) ? entry.members().get(name).elements().size() : 0;
    }

    /** The value itself; it must be of that type of JSON. */
    <T> T value(String type, Class<T> as) {
        requireType(type);
        return as.cast(entry.value().orElseThrow());
    }

    /** The member of that name; the other value where it is missing or wrong, which is written down. */
    <T> T part(String name, Function<DefinitionNode, T> read, T standIn) {
        LocatedValue member = entry.members().get(name);
        if (member == null) {
            note(entry, within(""), "missing-member", name);
            return standIn;
        }
        DefinitionNode node = new DefinitionNode(member, within(name), errors);
        return node.attempt(() -> read.apply(node)).orElse(standIn);
    }

    /** The member of that name; empty when it is not there, or wrong, which is written down. */
    <T> Optional<T> optional(String name, Function<DefinitionNode, T> read) {
        return has(name) ? part(name, one -> Optional.of(read.apply(one)), Optional.empty()) : Optional.empty();
    }

    /** The elements of a list; an element that is given up is left out, and its errors are kept. */
    <T> List<T> list(String name, Function<DefinitionNode, T> read) {
        return part(name, list -> list.elements(read), List.of());
    }

    private <T> List<T> elements(Function<DefinitionNode, T> read) {
        requireType("list");
        if (entry.elements().size() > DefinitionLimits.ELEMENTS) {
            throw wrong("", "too-many", entry.elements().size(), DefinitionLimits.ELEMENTS);
        }
        List<T> elements = new ArrayList<>();
        int index = 0;
        for (LocatedValue element : entry.elements()) {
            DefinitionNode node = new DefinitionNode(element, path + "[" + index++ + "]", errors);
            node.attempt(() -> read.apply(node)).ifPresent(elements::add);
        }
        return elements;
    }

    <T> List<T> optionalList(String name, Function<DefinitionNode, T> read) {
        return has(name) ? list(name, read) : List.of();
    }

    <T> Set<T> optionalSet(String name, Function<DefinitionNode, T> read) {
        return new LinkedHashSet<>(optionalList(name, read));
    }

    /** The members of an object whose names are data; each is read with its name. */
    <T> Map<String, T> map(Function<String, T> read) {
        requireType("object");
        Map<String, T> values = new LinkedHashMap<>();
        names().forEach(name -> attempt(() -> read.apply(name)).ifPresent(value -> values.put(name, value)));
        return values;
    }

    /** The value, or nothing when it was given up. */
    <T> Optional<T> attempt(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (GivenUp written) {
            return Optional.empty();
        }
    }

    /**
     * Makes the part; what its own checks refuse is placed at the member they name. Where a member was wrong and
     * something else stood in for it, the part is given up, and the results of its checks are not reported.
     */
    <T> T make(Supplier<T> part) {
        int before = errors.size();
        Optional<T> made = Optional.empty();
        List<DefinitionFlaw> flaws = List.of();
        try {
            made = Optional.of(part.get());
        } catch (InvalidDefinition refused) {
            flaws = refused.flaws();
        }
        if (errors.size() > before) {
            throw new GivenUp();
        }
        report(flaws);
        return made.orElseThrow(GivenUp::new);
    }

    /** Writes down what is wrong, at the members it names. */
    void report(List<DefinitionFlaw> flaws) {
        flaws.forEach(flaw -> note(
                entry.at(flaw.path()),
                within(flaw.path()),
                flaw.code(),
                flaw.values().toArray()));
    }

    GivenUp wrong(String member, String code, Object... values) {
        note(entry.at(member), within(member), code, values);
        return new GivenUp();
    }

    private void requireType(String type) {
        if (!entry.type().equals(type)) {
            throw wrong(
                    "",
                    "wrong-type",
                    new DefinitionFlaw.Term("type." + type),
                    new DefinitionFlaw.Term("type." + entry.type()));
        }
    }

    private void note(LocatedValue where, String at, String code, Object... values) {
        errors.add(new ReadingError(where.line(), where.column(), DefinitionFlaw.of(at, code, values)));
    }

    private String within(String member) {
        if (member.isEmpty() || path.isEmpty() || member.startsWith("[")) {
            return path + member;
        }
        return path + "." + member;
    }
}
