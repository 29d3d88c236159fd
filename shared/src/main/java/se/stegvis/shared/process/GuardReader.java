package se.stegvis.shared.process;

import java.time.DateTimeException;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
            Map.entry("not", (reader, at) -> new Not(reader.read(at.member("not")))),
            Map.entry("needGroup", (reader, at) -> needGroup(at)),
            Map.entry("consent", (reader, at) -> consent(at.member("consent"))),
            Map.entry("checklist", (reader, at) -> reader.checklist(at.member("checklist"))),
            Map.entry("record", (reader, at) -> record(at.member("record"))),
            Map.entry("date", (reader, at) -> new DatePassed(at.date("date"))),
            Map.entry("time", (reader, at) -> time(at.member("time"))),
            Map.entry("dfaChain", (reader, at) -> dfaChain(at)),
            Map.entry(
                    "role",
                    (reader, at) -> new RoleIs(new LinkedHashSet<>(at.list("role", one -> one.constant(Role.class))))));

    private final List<Checklist> checklists;

    /** @param checklists those that the definition has */
    GuardReader(List<Checklist> checklists) {
        this.checklists = checklists;
    }

    /** The guard in that member; nothing must be so when there is no such member. */
    Guard optional(Cursor at, String name) {
        return at.has(name) ? read(at.member(name)) : AllOf.NOTHING;
    }

    Guard read(Cursor at) {
        at.object(FAMILY.keySet().stream().sorted().toArray(String[]::new));
        List<String> names = at.names().filter(FAMILY::containsKey).toList();
        if (names.size() != 1) {
            throw at.wrong("", "one-guard", names.size(), known());
        }
        return at.make(() -> FAMILY.get(names.get(0)).apply(this, at));
    }

    private static String known() {
        return FAMILY.keySet().stream().sorted().collect(Collectors.joining(", "));
    }

    /** R1 to R3, which one source writes, are read as RH1 to RH3. */
    private static Guard needGroup(Cursor at) {
        Set<NeedGroup> groups = new LinkedHashSet<>(at.list("needGroup", one -> NeedGroup.read(one.text())
                .orElseThrow(() -> one.wrong("", "not-one-of", one.text(), List.of(NeedGroup.values())))));
        return new NeedGroupIn(groups);
    }

    private static Guard consent(Cursor at) {
        at.object("type", "parties", "information", "form");
        ConsentType type = at.constant("type", ConsentType.class);
        boolean chosen = at.has("parties") && at.member("parties").isText();
        if (chosen && !at.text("parties").equals("CHOSEN")) {
            throw at.wrong("parties", "not-one-of", at.text("parties"), "CHOSEN, [AF, FK …]");
        }
        Set<Party> parties = chosen ? Set.of() : at.optionalSet("parties", one -> one.constant(Party.class));
        Set<InformationKind> information = at.optionalSet("information", one -> one.constant(InformationKind.class));
        Optional<ConsentForm> form = at.optional("form", name -> at.constant(name, ConsentForm.class));
        return at.make(() -> new ConsentInForce(type, chosen, parties, information, form));
    }

    private Guard checklist(Cursor at) {
        at.object("key", "item", "verdict");
        String key = at.text("key");
        Checklist list = checklists.stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> at.wrong(
                        "key",
                        "leads-nowhere",
                        key,
                        checklists.stream().map(Checklist::key).collect(Collectors.joining(", "))));
        Optional<String> item = at.optional("item", at::text);
        Verdict verdict = at.has("verdict") ? at.constant("verdict", Verdict.class) : Verdict.HOLDS;
        return at.make(() -> new ChecklistAnswered(list, item, verdict));
    }

    private static Guard record(Cursor at) {
        at.object("kind", "withinDays", "sinceStep", "newest", "where");
        Map<String, Set<String>> where = at.has("where")
                ? at.member("where").map(values -> name -> values.optionalSet(name, Cursor::text))
                : Map.of();
        return at.make(() -> new RecordSigned(
                at.text("kind"), at.optionalNumber("withinDays"), at.flag("sinceStep"), at.flag("newest"), where));
    }

    private static Guard time(Cursor at) {
        at.object("since", "after");
        DateFact since = at.constant("since", DateFact.class);
        try {
            Period after = Period.parse(at.text("after"));
            return at.make(() -> new TimePassed(since, after));
        } catch (DateTimeException notOne) {
            throw at.wrong("after", "not-a-period", at.text("after"));
        }
    }

    private static Guard dfaChain(Cursor at) {
        if (!at.text("dfaChain").equals("COMPLETE")) {
            throw at.wrong("dfaChain", "not-one-of", at.text("dfaChain"), "COMPLETE");
        }
        return new DfaComplete();
    }
}
