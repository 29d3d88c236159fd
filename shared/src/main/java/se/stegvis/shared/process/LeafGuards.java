package se.stegvis.shared.process;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentAnswer.Reason;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.need.NeedGroup;

/** Reads the guards that are made of no others. */
final class LeafGuards {
    private final List<Checklist> checklists;
    private final Map<String, Phrase> titles;
    private final Names names;

    /**
     * @param checklists those that the definition has and that could be read
     * @param titles what a key of the definition is called that a record may hold
     */
    LeafGuards(List<Checklist> checklists, Map<String, Phrase> titles, Names names) {
        this.checklists = checklists;
        this.titles = titles;
        this.names = names;
    }

    /** R1 to R3, which one source writes, are read as RH1 to RH3. */
    static Guard needGroup(Cursor at) {
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

    static Guard consent(Cursor at) {
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

    Guard checklist(Cursor at) {
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

    Guard record(Cursor at) {
        at.object("kind", "withinDays", "sinceStep", "newest", "where");
        return at.make(() -> {
            String kind = at.part("kind", names::signedKind, "X");
            Map<String, Set<String>> where = at.optional(
                            "where", one -> one.map(field -> names.values(one, kind, field)))
                    .orElse(Map.of());
            return new RecordSigned(
                    kind,
                    Leaf.days(at, "withinDays"),
                    Leaf.flag(at, "sinceStep"),
                    Leaf.flag(at, "newest"),
                    where,
                    titles(where));
        });
    }

    /** What the municipality calls those of the values that are its own. */
    private Map<String, Phrase> titles(Map<String, Set<String>> where) {
        Map<String, Phrase> own = new HashMap<>();
        where.forEach((field, values) -> {
            if (field.equals("form") || field.equals("criteria")) {
                values.stream().filter(titles::containsKey).forEach(key -> own.put(key, titles.get(key)));
            }
        });
        return own;
    }

    static Guard time(Cursor at) {
        at.object("since", "after");
        return at.make(() -> new TimePassed(Leaf.constant(at, "since", DateFact.class), Leaf.period(at, "after")));
    }

    static Guard dfaChain(Cursor at) {
        none(at, "dfaChain", "COMPLETE");
        return new DfaComplete();
    }
}
