package se.stegvis.shared.parser;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentAnswer.ConsentReason;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.LocalizedText;
import se.stegvis.shared.definition.NearestNames;
import se.stegvis.shared.guard.AllOf;
import se.stegvis.shared.guard.Checklist;
import se.stegvis.shared.guard.ChecklistAnswered;
import se.stegvis.shared.guard.ConsentInForce;
import se.stegvis.shared.guard.ConsentRefused;
import se.stegvis.shared.guard.DateFact;
import se.stegvis.shared.guard.DfaComplete;
import se.stegvis.shared.guard.Guard;
import se.stegvis.shared.guard.GuardResult;
import se.stegvis.shared.guard.NeedGroupIn;
import se.stegvis.shared.guard.RecordSigned;
import se.stegvis.shared.guard.TimePassed;
import se.stegvis.shared.need.NeedGroup;

/** Reads the guards that are made of no others. */
final class LeafGuardReader {
    private final List<Checklist> checklists;
    private final Map<String, LocalizedText> titles;
    private final DefinedNames names;

    /**
     * @param checklists those that the definition has and that could be read
     * @param titles what a key of the definition is called that a record may hold
     */
    LeafGuardReader(List<Checklist> checklists, Map<String, LocalizedText> titles, DefinedNames names) {
        this.checklists = checklists;
        this.titles = titles;
        this.names = names;
    }

    /** R1 to R3, which one source writes, are read as RH1 to RH3. */
    static Guard needGroup(DefinitionNode at) {
        return new NeedGroupIn(new LinkedHashSet<>(at.list("needGroup", one -> {
            String written = DefinitionValues.text(one);
            return NeedGroup.read(written)
                    .orElseThrow(() -> one.wrong(
                            "",
                            "not-one-of",
                            written,
                            NearestNames.of(
                                    written,
                                    Stream.of(NeedGroup.values())
                                            .map(Enum::name)
                                            .toList())));
        })));
    }

    static Guard consent(DefinitionNode at) {
        at.object("type", "parties", "information", "form", "answer", "direction");
        return at.make(() -> {
            boolean chosen = at.optional("parties", DefinitionNode::isText).orElse(false);
            Set<Party> parties = chosen ? none(at, "parties", "CHOSEN") : at.optionalSet("parties", PartReader::party);
            ConsentInForce asked = new ConsentInForce(
                    DefinitionValues.constant(at, "type", ConsentType.class),
                    chosen,
                    parties,
                    at.optionalSet("information", one -> DefinitionValues.constant(one, InformationKind.class)),
                    at.optional("form", one -> DefinitionValues.constant(one, ConsentForm.class)),
                    at.optional("direction", one -> DefinitionValues.constant(one, ConsentDirection.class)));
            return at.has("answer")
                    ? new ConsentRefused(
                            asked, at.optionalSet("answer", one -> DefinitionValues.constant(one, ConsentReason.class)))
                    : asked;
        });
    }

    /** No list, but the one word that may replace it. */
    private static <T> Set<T> none(DefinitionNode at, String name, String word) {
        String written = DefinitionValues.text(at, name);
        if (!written.equals(word)) {
            throw at.wrong(name, "not-one-of", written, word + ", […]");
        }
        return Set.of();
    }

    Guard checklist(DefinitionNode at) {
        at.object("key", "item", "sinceStep", "verdict");
        return at.make(() -> {
            String key = at.part("key", names::checklist, "x");
            boolean sinceStep = DefinitionValues.flag(at, "sinceStep");
            Optional<String> item = at.optional("item", DefinitionValues::text);
            GuardResult result = at.optional("verdict", one -> DefinitionValues.constant(one, GuardResult.class))
                    .orElse(GuardResult.HOLDS);
            // One that is there but is wrong itself is reported at its own place.
            return checklists.stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .<Guard>map(list -> new ChecklistAnswered(list, item, sinceStep, result))
                    .orElse(AllOf.NOTHING);
        });
    }

    Guard record(DefinitionNode at) {
        at.object("kind", "withinDays", "sinceStep", "newest", "where");
        return at.make(() -> {
            String kind = at.part("kind", names::signedKind, "X");
            Map<String, Set<String>> where = at.optional(
                            "where", one -> one.map(field -> names.values(one, kind, field)))
                    .orElse(Map.of());
            return new RecordSigned(
                    kind,
                    DefinitionValues.days(at, "withinDays"),
                    DefinitionValues.flag(at, "sinceStep"),
                    DefinitionValues.flag(at, "newest"),
                    where,
                    titles(where));
        });
    }

    /** The municipality's names for those of the values that are its own. */
    private Map<String, LocalizedText> titles(Map<String, Set<String>> where) {
        Map<String, LocalizedText> own = new HashMap<>();
        where.forEach((field, values) -> {
            if (field.equals("form") || field.equals("criteria")) {
                values.stream().filter(titles::containsKey).forEach(key -> own.put(key, titles.get(key)));
            }
        });
        return own;
    }

    static Guard time(DefinitionNode at) {
        at.object("since", "after");
        return at.make(() -> new TimePassed(
                DefinitionValues.constant(at, "since", DateFact.class), DefinitionValues.period(at, "after")));
    }

    static Guard dfaChain(DefinitionNode at) {
        none(at, "dfaChain", "COMPLETE");
        return new DfaComplete();
    }
}
