package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.object;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/** A consent (samtycke) or a refusal. Secrecy law (OSL 12:2) and SoL 10:8; never consent in the sense of GDPR. */
public record Consent(RecordHeader header, Doc doc) implements CareRecord {
    /** A consent lasts at most this long. */
    public static final int LONGEST_MONTHS = 12;

    public static final ChoiceField<ConsentType> TYPE =
            choice("type", ConsentType.class).toSign();
    public static final ChoiceField<ConsentDecision> DECISION =
            choice("decision", ConsentDecision.class).toSign();
    public static final ChoiceField<ConsentForm> FORM =
            choice("form", ConsentForm.class).toSign();
    public static final SetField<InformationKind> PARTY_INFORMATION = set("information", InformationKind.class);
    /** Which way information may go; a party without directions is told, as in consents of before (decision 133). */
    public static final SetField<ConsentDirection> PARTY_DIRECTIONS = set("directions", ConsentDirection.class);

    public static final TextField UNIT_NAME = text("name");
    /** The units of the party that are meant, such as one health centre. */
    public static final MapField PARTY_UNITS = map("units", UNIT_NAME);

    public static final MapField PARTIES =
            map("parties", PARTY_INFORMATION, PARTY_DIRECTIONS, PARTY_UNITS).toSign();
    public static final TextField PURPOSE = text("purpose").toSign();
    public static final DateField VALID_FROM = date("validFrom").toSign();
    public static final DateField VALID_TO = date("validTo").toSign();
    public static final TextField TEXT_VERSION = text("textVersion");
    public static final TextField TEXT_SHOWN = GlassSignature.TEXT_SHOWN;
    /** Somebody who also heard an oral consent; may be noted, and no source demands it (decision 132). */
    public static final TextField WITNESS = text("witness");

    public static final ObjectField WITHDRAWN = object("withdrawn", Withdrawal.AT, Withdrawal.PARTIES, Withdrawal.EACH)
            .merging(MergeRule.WITHDRAWAL_WINS)
            .open();

    static final KindSpec SPEC = KindSpec.signed(
                    "CONSENT",
                    TYPE,
                    DECISION,
                    FORM,
                    PARTIES,
                    PURPOSE,
                    VALID_FROM,
                    VALID_TO,
                    TEXT_VERSION,
                    TEXT_SHOWN,
                    GlassSignature.HASH,
                    GlassSignature.STROKES,
                    GlassSignature.SIGNED_TEXT,
                    GlassSignature.DRAWN_AT,
                    WITNESS,
                    WITHDRAWN)
            .asOne(GlassSignature.STROKES, GlassSignature.HASH, GlassSignature.SIGNED_TEXT, GlassSignature.DRAWN_AT);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean given = decision().filter(ConsentDecision.GIVEN::equals).isPresent();
        if (given && lifts() && parties().values().stream().anyMatch(Set::isEmpty)) {
            findings.add(Finding.of(PARTIES, "party-without-information"));
        }
        boolean written = form().filter(ConsentForm.WRITTEN::equals).isPresent();
        GlassSignature signature = GlassSignature.of(doc);
        if (given && written && (!signature.told() || signature.lacksInk())) {
            findings.add(Finding.of(GlassSignature.HASH, "signature-missing"));
        }
        period().ifPresent(findings::add);
        return findings;
    }

    private Optional<Finding> period() {
        Optional<LocalDate> from = doc.get(VALID_FROM);
        Optional<LocalDate> to = doc.get(VALID_TO);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (to.get().isBefore(from.get())) {
            return Optional.of(Finding.of(VALID_TO, "ends-before-start"));
        }
        return to.get().isAfter(from.get().plusMonths(LONGEST_MONTHS))
                ? Optional.of(Finding.of(VALID_TO, "consent-too-long", LONGEST_MONTHS))
                : Optional.empty();
    }

    private boolean lifts() {
        return type().filter(ConsentType.SECRECY_LIFTED::equals).isPresent();
    }

    public Optional<ConsentType> type() {
        return doc.get(TYPE);
    }

    public Optional<ConsentDecision> decision() {
        return doc.get(DECISION);
    }

    public Optional<ConsentForm> form() {
        return doc.get(FORM);
    }

    /**
     * The values of which the text that is read aloud tells: type, parties and units with what they receive and which way, purpose and
     * days. In one form, so that two are equal when they say the same; parties that only a newer version knows included.
     */
    static String signedTerms(Doc doc) {
        Map<String, String> parties = new TreeMap<>();
        doc.map(PARTIES.name())
                .forEach((party, entry) -> parties.put(
                        party,
                        new TreeSet<>(entry.keys(PARTY_INFORMATION)) + ">" + new TreeSet<>(entry.keys(PARTY_DIRECTIONS))
                                + ">" + units(entry)));
        return Stream.of(TYPE, PURPOSE, VALID_FROM, VALID_TO)
                .map(field -> doc.node(field).asText())
                .collect(Collectors.joining("\n", "", "\n" + parties));
    }

    /** Known parties and what each may receive. */
    public Map<Party, Set<InformationKind>> parties() {
        Map<Party, Set<InformationKind>> all = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            Optional.ofNullable(doc.get(PARTIES).get(party.name()))
                    .ifPresent(entry -> all.put(party, entry.get(PARTY_INFORMATION)));
        }
        return all;
    }

    /** Which way information may go, for each party of which it is said. */
    public Map<Party, Set<ConsentDirection>> directions() {
        Map<Party, Set<ConsentDirection>> all = new EnumMap<>(Party.class);
        parties().keySet().forEach(party -> {
            Doc entry = doc.get(PARTIES).get(party.name());
            // One that only a newer version knows is said, and is none of those known here.
            if (!entry.keys(PARTY_DIRECTIONS).isEmpty()) {
                all.put(party, entry.get(PARTY_DIRECTIONS));
            }
        });
        return all;
    }

    /** The names of the units of that party that are meant; empty when none is named. */
    public List<String> units(Party party) {
        return Optional.ofNullable(doc.get(PARTIES).get(party.name()))
                .map(Consent::units)
                .orElse(List.of());
    }

    /** The same names by the keys of the units, in the order of the names; a unit without a name is left out. */
    public Map<String, String> unitsByKey(Party party) {
        Map<String, String> names = new LinkedHashMap<>();
        Optional.ofNullable(doc.get(PARTIES).get(party.name()))
                .map(entry -> entry.get(PARTY_UNITS))
                .orElse(Map.of())
                .entrySet()
                .stream()
                .filter(unit -> unit.getValue().get(UNIT_NAME).isPresent())
                .sorted(Comparator.comparing(
                        unit -> unit.getValue().get(UNIT_NAME).orElseThrow()))
                .forEach(unit ->
                        names.put(unit.getKey(), unit.getValue().get(UNIT_NAME).orElseThrow()));
        return names;
    }

    private static List<String> units(Doc entry) {
        return entry.get(PARTY_UNITS).values().stream()
                .flatMap(unit -> unit.get(UNIT_NAME).stream())
                .sorted()
                .toList();
    }

    /**
     * The terms that decide whether it is in force; empty while it is a draft or lacks what is required. An addendum
     * corrects words and never gives consent: it was not checked for a signature.
     */
    public Optional<ConsentTerms> terms() {
        if (!signed()
                || addendumTo().isPresent()
                || type().isEmpty()
                || decision().isEmpty()
                || form().isEmpty()) {
            return Optional.empty();
        }
        return doc.get(VALID_FROM).flatMap(from -> doc.get(VALID_TO)
                .map(to -> new ConsentTerms(
                        id(),
                        type().get(),
                        decision().get() == ConsentDecision.GIVEN,
                        form().get(),
                        parties(),
                        from,
                        to,
                        withdrawal(),
                        directions())));
    }

    /** The withdrawn parts. */
    public Withdrawal withdrawal() {
        return Withdrawal.read(doc.node(WITHDRAWN));
    }
}
