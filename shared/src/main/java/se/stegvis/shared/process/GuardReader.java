package se.stegvis.shared.process;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentAnswer.Reason;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.need.NeedGroup;

/** Reads guards. Each is an object with one member, whose name says which guard it is. */
final class GuardReader {
    private static final Map<String, BiFunction<GuardReader, Cursor, Guard>> FAMILY = Map.ofEntries(
            Map.entry("all", (reader, at) -> new AllOf(at.list("all", reader::read))),
            Map.entry("any", (reader, at) -> new AnyOf(at.list("any", reader::read))),
            Map.entry("not", (reader, at) -> new Not(at.part("not", reader::read, AllOf.NOTHING))),
            Map.entry("when", (reader, at) -> at.part("when", reader::when, AllOf.NOTHING)),
            Map.entry("named", (reader, at) -> reader.named(at)),
            Map.entry("needGroup", (reader, at) -> needGroup(at)),
            Map.entry("consent", (reader, at) -> at.part("consent", GuardReader::consent, AllOf.NOTHING)),
            Map.entry("checklist", (reader, at) -> at.part("checklist", reader::checklist, AllOf.NOTHING)),
            Map.entry("record", (reader, at) -> at.part("record", reader::record, AllOf.NOTHING)),
            Map.entry("date", (reader, at) -> new DatePassed(Leaf.date(at, "date"))),
            Map.entry("time", (reader, at) -> at.part("time", GuardReader::time, AllOf.NOTHING)),
            Map.entry("dfaChain", (reader, at) -> dfaChain(at)),
            Map.entry("role", (reader, at) -> new RoleIs(new LinkedHashSet<>(at.list("role", Leaf::role)))));

    private final List<Checklist> checklists;
    private final Names names;

    /** Those that the definition has given a name; nothing stands in for one that could not be read. */
    private final Map<String, Guard> named = new LinkedHashMap<>();

    /** @param checklists those that the definition has and that could be read */
    GuardReader(List<Checklist> checklists, Names names) {
        this.checklists = checklists;
        this.names = names;
    }

    /** Reads guards that have a name. Each may use those that stand before it, so that none can mean itself. */
    void define(Cursor root) {
        root.optional(
                "guards",
                all -> all.map(name -> {
                    named.put(
                            name,
                            all.part(
                                    name,
                                    one -> {
                                        one.make(() -> {
                                            Keys.check(name, "");
                                            return name;
                                        });
                                        return read(one);
                                    },
                                    AllOf.NOTHING));
                    return name;
                }));
    }

    /** The guard in that member; nothing must be so when there is no such member. */
    Guard optional(Cursor at, String name) {
        return at.has(name) ? at.part(name, this::read, AllOf.NOTHING) : AllOf.NOTHING;
    }

    Guard read(Cursor at) {
        at.object(Stream.concat(FAMILY.keySet().stream(), Stream.of("say"))
                .sorted()
                .toArray(String[]::new));
        List<String> names = at.names().filter(FAMILY::containsKey).toList();
        if (names.size() != 1) {
            throw at.wrong("", "one-guard", names.size(), known());
        }
        return at.make(() -> {
            Guard guard = FAMILY.get(names.get(0)).apply(this, at);
            return at.has("say") ? new Said(guard, PartReader.phrase(at, "say")) : guard;
        });
    }

    private static String known() {
        return FAMILY.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    private Guard when(Cursor at) {
        at.object("if", "then");
        return new When(at.part("if", this::read, AllOf.NOTHING), at.part("then", this::read, AllOf.NOTHING));
    }

    private Guard named(Cursor at) {
        String name = Leaf.text(at, "named");
        if (!named.containsKey(name)) {
            at.tell(List.of(Flaw.nowhere("named", name, named.keySet())));
            throw new Cursor.GivenUp();
        }
        return named.get(name);
    }

    /** R1 to R3, which one source writes, are read as RH1 to RH3. */
    private static Guard needGroup(Cursor at) {
        return new NeedGroupIn(new LinkedHashSet<>(at.list("needGroup", one -> {
            String written = Leaf.text(one);
            return NeedGroup.read(written)
                    .orElseThrow(() -> one.wrong(
                            "",
                            "not-one-of",
                            written,
                            Nearest.of(
                                    written,
                                    Stream.of(NeedGroup.values())
                                            .map(Enum::name)
                                            .toList())));
        })));
    }

    private static Guard consent(Cursor at) {
        at.object("type", "parties", "information", "form", "answer");
        return at.make(() -> {
            boolean chosen = at.optional("parties", Cursor::isText).orElse(false);
            Set<Party> parties = chosen ? none(at, "parties", "CHOSEN") : at.optionalSet("parties", PartReader::party);
            ConsentInForce asked = new ConsentInForce(
                    Leaf.constant(at, "type", ConsentType.class),
                    chosen,
                    parties,
                    at.optionalSet("information", one -> Leaf.constant(one, InformationKind.class)),
                    at.optional("form", one -> Leaf.constant(one, ConsentForm.class)));
            return at.has("answer")
                    ? new ConsentRefused(asked, at.optionalSet("answer", one -> Leaf.constant(one, Reason.class)))
                    : asked;
        });
    }

    /** No list, but the one word that may stand in its place. */
    private static <T> Set<T> none(Cursor at, String name, String word) {
        String written = Leaf.text(at, name);
        if (!written.equals(word)) {
            throw at.wrong(name, "not-one-of", written, word + ", […]");
        }
        return Set.of();
    }

    private Guard checklist(Cursor at) {
        at.object("key", "item", "sinceStep", "verdict");
        return at.make(() -> {
            String key = at.part("key", names::checklist, "x");
            boolean sinceStep = Leaf.flag(at, "sinceStep");
            Optional<String> item = at.optional("item", Leaf::text);
            Verdict verdict = at.optional("verdict", one -> Leaf.constant(one, Verdict.class))
                    .orElse(Verdict.HOLDS);
            // One that is there but is wrong itself is told of where it stands.
            return checklists.stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .<Guard>map(list -> new ChecklistAnswered(list, item, sinceStep, verdict))
                    .orElse(AllOf.NOTHING);
        });
    }

    private Guard record(Cursor at) {
        at.object("kind", "withinDays", "sinceStep", "newest", "where");
        return at.make(() -> {
            String kind = at.part("kind", names::signedKind, "X");
            Map<String, Set<String>> where = at.optional(
                            "where", one -> one.map(field -> names.values(one, kind, field)))
                    .orElse(Map.of());
            return new RecordSigned(
                    kind, Leaf.days(at, "withinDays"), Leaf.flag(at, "sinceStep"), Leaf.flag(at, "newest"), where);
        });
    }

    private static Guard time(Cursor at) {
        at.object("since", "after");
        return at.make(() -> new TimePassed(Leaf.constant(at, "since", DateFact.class), Leaf.period(at, "after")));
    }

    private static Guard dfaChain(Cursor at) {
        none(at, "dfaChain", "COMPLETE");
        return new DfaComplete();
    }
}
