package se.stegvis.shared.parser;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.definition.DefinitionFlaw;
import se.stegvis.shared.definition.DefinitionKeys;
import se.stegvis.shared.definition.DefinitionLimits;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.AnyOf;
import se.stegvis.shared.guard.DatePassed;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.Implication;
import se.stegvis.shared.guard.Not;
import se.stegvis.shared.guard.RoleIs;
import se.stegvis.shared.guard.WordedGuard;

/** Reads guards. Each is an object with one member, whose name says which guard it is. */
final class GuardReader {
    private static final Map<String, BiFunction<GuardReader, DefinitionNode, Guard>> FAMILY = Map.ofEntries(
            Map.entry("all", (reader, at) -> new AllOf(at.list("all", reader::read))),
            Map.entry("any", (reader, at) -> new AnyOf(at.list("any", reader::read))),
            Map.entry("not", (reader, at) -> new Not(at.part("not", reader::read, AllOf.NOTHING))),
            Map.entry("when", (reader, at) -> at.part("when", reader::when, AllOf.NOTHING)),
            Map.entry("named", (reader, at) -> reader.named(at)),
            Map.entry("needGroup", (reader, at) -> LeafGuardReader.needGroup(at)),
            Map.entry("consent", (reader, at) -> at.part("consent", LeafGuardReader::consent, AllOf.NOTHING)),
            Map.entry("checklist", (reader, at) -> at.part("checklist", reader.leaves::checklist, AllOf.NOTHING)),
            Map.entry("record", (reader, at) -> at.part("record", reader.leaves::record, AllOf.NOTHING)),
            Map.entry("date", (reader, at) -> new DatePassed(DefinitionValues.date(at, "date"))),
            Map.entry("time", (reader, at) -> at.part("time", LeafGuardReader::time, AllOf.NOTHING)),
            Map.entry("dfaChain", (reader, at) -> LeafGuardReader.dfaChain(at)),
            Map.entry(
                    "role", (reader, at) -> new RoleIs(new LinkedHashSet<>(at.list("role", DefinitionValues::role)))));

    private final LeafGuardReader leaves;

    /** Those that the definition has given a name; nothing stands in for one that could not be read. */
    private final Map<String, Guard> named = new LinkedHashMap<>();

    /** Of how many guards each of them is made, with those that it names in its turn. */
    private final Map<String, Integer> sizes = new HashMap<>();

    /** Of how many the one is made that is being read. */
    private int size;

    GuardReader(LeafGuardReader leaves) {
        this.leaves = leaves;
    }

    /** Reads guards that have a name. Each may use those that are defined before it, so that none can mean itself. */
    void define(DefinitionNode root) {
        root.optional(
                "guards",
                all -> all.map(name -> {
                    named.put(
                            name,
                            all.part(
                                    name,
                                    one -> {
                                        one.make(() -> {
                                            DefinitionKeys.check(name, "");
                                            return name;
                                        });
                                        return whole(one);
                                    },
                                    AllOf.NOTHING));
                    sizes.put(name, size > DefinitionLimits.GUARDS ? 1 : size);
                    return name;
                }));
    }

    /** The guard in that member; nothing must be so when there is no such member. */
    Guard optional(DefinitionNode at, String name) {
        return at.has(name) ? at.part(name, this::whole, AllOf.NOTHING) : AllOf.NOTHING;
    }

    private Guard whole(DefinitionNode at) {
        size = 0;
        return read(at);
    }

    /** A guard that names others is made of theirs too: a few lines could be made of more than can ever be asked. */
    private void count(DefinitionNode at, int more) {
        boolean told = size > DefinitionLimits.GUARDS;
        size = Math.min(DefinitionLimits.GUARDS + 1, size + more);
        if (size > DefinitionLimits.GUARDS) {
            throw told ? new DefinitionNode.GivenUp() : at.wrong("", "guard-too-large", DefinitionLimits.GUARDS);
        }
    }

    private Guard read(DefinitionNode at) {
        count(at, 1);
        at.object(Stream.concat(FAMILY.keySet().stream(), Stream.of("say"))
                .sorted()
                .toArray(String[]::new));
        List<String> names = at.names().filter(FAMILY::containsKey).toList();
        if (names.size() != 1) {
            throw at.wrong("", "one-guard", names.size(), known());
        }
        return at.make(() -> {
            Guard guard = FAMILY.get(names.get(0)).apply(this, at);
            boolean said = at.has("say");
            if ((said || !(guard instanceof AllOf || guard instanceof Implication))
                    && guard.name().length() > DefinitionLimits.GUARD_NAME) {
                throw at.wrong("", "guard-name-too-long", guard.name().length(), DefinitionLimits.GUARD_NAME);
            }
            return said ? new WordedGuard(guard, PartReader.phrase(at, "say")) : guard;
        });
    }

    private static String known() {
        return FAMILY.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private Guard when(DefinitionNode at) {
        at.object("if", "then");
        return new Implication(at.part("if", this::read, AllOf.NOTHING), at.part("then", this::read, AllOf.NOTHING));
    }

    private Guard named(DefinitionNode at) {
        String name = DefinitionValues.text(at, "named");
        if (!named.containsKey(name)) {
            at.report(List.of(DefinitionFlaw.nowhere("named", name, named.keySet())));
            throw new DefinitionNode.GivenUp();
        }
        count(at, sizes.get(name));
        return named.get(name);
    }
}
