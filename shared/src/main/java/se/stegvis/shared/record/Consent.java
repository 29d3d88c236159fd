package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.date;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.object;
import static se.stegvis.shared.record.FieldSpec.set;
import static se.stegvis.shared.record.FieldSpec.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.shared.consent.ConsentDecision;
import se.stegvis.shared.consent.ConsentDirection;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.ConsentTerms;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/**
 * A consent (samtycke) or a refusal; its pictures are of a paper that the person signed. Secrecy law
 * (OSL 12:2) and SoL 10:8; never consent in the sense of GDPR.
 */
public record Consent(RecordHeader header, Doc doc) implements PictureRecord {
    /** A consent lasts at most this long. */
    public static final int LONGEST_MONTHS = 12;

    public static final ChoiceField<ConsentType> TYPE =
            choice("type", ConsentType.class).toSign();
    public static final ChoiceField<ConsentDecision> DECISION =
            choice("decision", ConsentDecision.class).toSign();
    public static final ChoiceField<ConsentForm> FORM = choice("form", ConsentForm.class);
    public static final SetField<InformationKind> PARTY_INFORMATION = set("information", InformationKind.class);
    /** Which way information may go; a party without directions is told, as in consents of before (decision 133). */
    public static final SetField<ConsentDirection> PARTY_DIRECTIONS = set("directions", ConsentDirection.class);

    public static final TextField UNIT_NAME = text("name");
    /** The units of the party that are meant, such as one health centre. */
    public static final MapField PARTY_UNITS = map("units", UNIT_NAME);

    public static final MapField PARTIES =
            map("parties", PARTY_INFORMATION, PARTY_DIRECTIONS, PARTY_UNITS).toSign();
    public static final TextField PURPOSE = text("purpose").toSign();
    public static final DateField VALID_FROM = date("validFrom");
    public static final DateField VALID_TO = date("validTo");
    public static final TextField TEXT_VERSION = text("textVersion");
    public static final TextField TEXT_SHOWN = GlassSignature.TEXT_SHOWN;
    /** Somebody who also heard an oral consent; may be noted, and no source demands it (decision 132). */
    public static final TextField WITNESS = text("witness");

    /** The language in which the text was read, such as {@code so} (BCP 47). */
    public static final TextField LANGUAGE = text("language");
    /** The same text in Swedish, where another language was read. */
    public static final TextField TEXT_SHOWN_SWEDISH = text("textShownSwedish");

    public static final TextField REPRESENTATIVE_NAME = text("name");
    public static final ChoiceField<RepresentativeRole> REPRESENTATIVE_ROLE = choice("role", RepresentativeRole.class);
    /** Who answers for the person; empty where the person answers. */
    public static final ObjectField REPRESENTATIVE = object("representative", REPRESENTATIVE_NAME, REPRESENTATIVE_ROLE);

    public static final InstantField ASKED_AT = instant("askedAt").inThePast();
    /** The last day for an answer, set when one asks. */
    public static final DateField ANSWER_BY = date("answerBy");

    public static final InstantField ATTEMPT_AT = instant("at");
    public static final ChoiceField<ContactHow> ATTEMPT_HOW = choice("how", ContactHow.class);
    /** The attempts to reach the person for an answer. */
    public static final MapField ATTEMPTS = map("attempts", ATTEMPT_AT, ATTEMPT_HOW);

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
                    LANGUAGE,
                    TEXT_SHOWN_SWEDISH,
                    REPRESENTATIVE,
                    ASKED_AT,
                    ANSWER_BY,
                    ATTEMPTS,
                    ATTACHMENTS,
                    RECEIVED,
                    WITHDRAWN)
            .asOne(GlassSignature.STROKES, GlassSignature.HASH, GlassSignature.SIGNED_TEXT, GlassSignature.DRAWN_AT);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        return new ConsentCheck(this).findings(facts);
    }

    /** It is about lifted secrecy, not about a SIP. */
    public boolean lifts() {
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
     * The values of which the text that is read aloud tells: type, parties and units with what they receive and
     * which way, purpose and days. In one form, so that two are equal when they say the same; parties that only a newer version knows included.
     */
    static String signedTerms(Doc doc) {
        return Stream.of(TYPE, PURPOSE, VALID_FROM, VALID_TO)
                .map(field -> doc.node(field).asText())
                .collect(Collectors.joining(
                        "\n", "", "\n" + new ConsentParties(doc).signedTerms() + representative(doc)));
    }

    /** In the words of before where nobody answers for the person, so that what was signed then is equal now. */
    private static String representative(Doc doc) {
        Doc answers = doc.get(REPRESENTATIVE);
        return answers.get(REPRESENTATIVE_NAME)
                .map(name -> "\n" + answers.written(REPRESENTATIVE_ROLE).orElse("") + " " + name)
                .orElse("");
    }

    /** Known parties and what each may receive. */
    public Map<Party, Set<InformationKind>> parties() {
        return named().information();
    }

    /** Which way information may go, for each party of which it is said. */
    public Map<Party, Set<ConsentDirection>> directions() {
        return named().directions();
    }

    /** The names of the units of that party that are meant; empty when none is named. */
    public List<String> units(Party party) {
        return named().units(party);
    }

    /** The same names by the keys of the units, in the order of the names; a unit without a name is left out. */
    public Map<String, String> unitsByKey(Party party) {
        return named().unitsByKey(party);
    }

    private ConsentParties named() {
        return new ConsentParties(doc);
    }

    /**
     * The terms that decide whether it is in force; empty while it is a draft or lacks what is required. An addendum
     * corrects words and never gives consent: it was not checked for a signature.
     */
    public Optional<ConsentTerms> terms() {
        if (!signed()
                || addendumTo().isPresent()
                || type().isEmpty()
                || decision().isEmpty()) {
            return Optional.empty();
        }
        if (decision().get() == ConsentDecision.NO_REPLY) {
            // It counts from the day after the last one for an answer, and has no end.
            return doc.get(ANSWER_BY)
                    .map(by -> terms(form().orElse(ConsentForm.ORAL_DOCUMENTED), by.plusDays(1), by.plusDays(1)));
        }
        return form().flatMap(how ->
                doc.get(VALID_FROM).flatMap(from -> doc.get(VALID_TO).map(to -> terms(how, from, to))));
    }

    private ConsentTerms terms(ConsentForm how, LocalDate from, LocalDate to) {
        return new ConsentTerms(
                id(),
                type().orElseThrow(),
                decision().orElseThrow(),
                how,
                parties(),
                from,
                to,
                withdrawal(),
                directions());
    }

    /** The withdrawn parts. */
    public Withdrawal withdrawal() {
        return Withdrawal.read(doc.node(WITHDRAWN));
    }
}
