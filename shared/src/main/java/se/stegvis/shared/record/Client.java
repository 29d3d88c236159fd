package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.number;
import static se.stegvis.shared.record.FieldSpec.object;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.SearchText;
import se.stegvis.shared.text.VisibleText;

/** The person whose case it is (klient, kund, brukare). */
public record Client(RecordHeader header, Doc doc) implements CareRecord {

    public static final TextField PERSONAL_NUMBER = text("personalNumber");
    public static final TextField GIVEN_NAME = text("givenName").toSign();
    public static final TextField FAMILY_NAME = text("familyName").toSign();
    public static final ChoiceField<OtherNumberKind> OTHER_NUMBER_KIND = choice("kind", OtherNumberKind.class);
    public static final TextField OTHER_NUMBER_ISSUER = text("issuer");
    public static final TextField OTHER_NUMBER_VALUE = text("value");
    /** A number of another sort, for who has no personal number: {@code {kind, issuer, value}}. */
    public static final ObjectField OTHER_NUMBER =
            object("otherNumber", OTHER_NUMBER_KIND, OTHER_NUMBER_ISSUER, OTHER_NUMBER_VALUE);
    /** The same number of either sort is in another case of the municipality; only the server says it (decision 92). */
    public static final FlagField NUMBER_ELSEWHERE = flag("numberElsewhere");

    public static final ChoiceField<Protection> PROTECTION =
            choice("protection", Protection.class).merging(MergeRule.HIGHEST_STAYS);
    /** Stands beside a protection that a team lead has lowered: {@code {by, at, why}}. */
    public static final ObjectField LOWERED = TraceField.named("protectionLowered");

    public static final TextField PHONE = text("phone").merging(MergeRule.LATEST_WINS);
    public static final TextField ADDRESS = text("address").merging(MergeRule.LATEST_WINS);
    public static final TextField LANGUAGE = text("language").merging(MergeRule.LATEST_WINS);
    public static final FlagField INTERPRETER = flag("interpreter").merging(MergeRule.LATEST_WINS);
    public static final ChoiceField<Household> MEMBER_RELATION = choice("relation", Household.class);
    public static final NumberField MEMBER_BIRTH_YEAR = number("birthYear");
    public static final MapField HOUSEHOLD = map("household", MEMBER_RELATION, MEMBER_BIRTH_YEAR);
    public static final InstantField PROVENANCE_AT = instant("at");
    public static final IdField PROVENANCE_BY = reference("by");
    public static final TextField PROVENANCE_EARLIER = text("earlier");
    public static final InstantField PROVENANCE_EARLIER_AT = instant("earlierAt");
    public static final IdField PROVENANCE_EARLIER_BY = reference("earlierBy");
    /**
     * Who stated the value of a field that merges by {@link MergeRule#LATEST_WINS}, when, and what was stated before;
     * by the name of the field. Set by the server alone.
     */
    public static final MapField PROVENANCE = map(
            "provenance",
            PROVENANCE_AT,
            PROVENANCE_BY,
            PROVENANCE_EARLIER,
            PROVENANCE_EARLIER_AT,
            PROVENANCE_EARLIER_BY);

    static final KindSpec SPEC = KindSpec.living(
            "CLIENT",
            PERSONAL_NUMBER,
            GIVEN_NAME,
            FAMILY_NAME,
            OTHER_NUMBER,
            NUMBER_ELSEWHERE,
            PROTECTION,
            LOWERED,
            PHONE,
            ADDRESS,
            LANGUAGE,
            INTERPRETER,
            HOUSEHOLD,
            PROVENANCE);

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean numbered = doc.has(PERSONAL_NUMBER)
                || doc.get(OTHER_NUMBER).get(OTHER_NUMBER_VALUE).isPresent();
        if (!numbered) {
            findings.add(Finding.of(PERSONAL_NUMBER, "required"));
        }
        findings.addAll(facts.on().map(this::identityFindings).orElseGet(this::identityFindings));
        return findings;
    }

    /** As {@link #identityFindings()}, and the fault of a number whose owner cannot live on that day. */
    public List<Finding> identityFindings(LocalDate today) {
        List<Finding> findings = identityFindings();
        if (personalNumber().filter(number -> !number.isPossibleOn(today)).isPresent()) {
            findings.add(0, Finding.of(PERSONAL_NUMBER, "personal-number"));
        }
        return findings;
    }

    /**
     * The faults of a number, a name or a year of birth that is there; a record that holds none of them is not judged.
     */
    public List<Finding> identityFindings() {
        List<Finding> findings = new ArrayList<>();
        if (doc.has(PERSONAL_NUMBER) && personalNumber().isEmpty()) {
            findings.add(Finding.of(PERSONAL_NUMBER, "personal-number"));
        }
        for (TextField name : List.of(GIVEN_NAME, FAMILY_NAME)) {
            if (doc.has(name)) {
                PersonName.flaw(doc.node(name).asText()).ifPresent(flaw -> findings.add(finding(name, flaw)));
            }
        }
        findings.addAll(ofOtherNumber());
        doc.get(HOUSEHOLD).forEach((key, member) -> findings.addAll(ofBirthYear(key, member)));
        return findings;
    }

    private static List<Finding> ofBirthYear(String key, Doc member) {
        String path = HOUSEHOLD.path(key, MEMBER_BIRTH_YEAR);
        return member.get(MEMBER_BIRTH_YEAR)
                .filter(year -> !StrictFormats.isYear(year))
                .map(year ->
                        List.of(Finding.of(path, "out-of-range", StrictFormats.FIRST_YEAR, StrictFormats.LAST_YEAR)))
                .orElse(List.of());
    }

    private static Finding finding(TextField name, PersonName.NameFlaw flaw) {
        return switch (flaw) {
            case UNSEEN -> Finding.of(name, "name-unseen");
            case SIGN -> Finding.of(name, "name-sign");
            case LENGTH -> Finding.of(name, "name-length", PersonName.LONGEST);
        };
    }

    /** A personal number has a field of its own, by which it is found. A value that is still to come is no fault. */
    private List<Finding> ofOtherNumber() {
        Doc other = doc.get(OTHER_NUMBER);
        if (other.has(OTHER_NUMBER_VALUE) && other.get(OTHER_NUMBER_VALUE).isEmpty()) {
            return List.of(Finding.of(OTHER_NUMBER.path(OTHER_NUMBER_VALUE), "other-number-empty"));
        }
        return other.get(OTHER_NUMBER_VALUE).flatMap(PersonalNumber::read).isPresent()
                ? List.of(Finding.of(OTHER_NUMBER.path(OTHER_NUMBER_VALUE), "other-number-personal"))
                : List.of();
    }

    /** The personal number as people write it; else the number of another sort; empty when there is none. */
    public Optional<String> writtenNumber() {
        return personalNumber()
                .map(PersonalNumber::written)
                .or(() -> doc.get(OTHER_NUMBER).get(OTHER_NUMBER_VALUE).map(VisibleText::trimmed));
    }

    /**
     * The fields of a change, with the personal number in the one spelling that is stored, twelve digits; the same node
     * when it is so already, or no number at all, of which {@link #identityFindings} tells.
     */
    public static ObjectNode canonical(ObjectNode set) {
        JsonNode written = set.path(PERSONAL_NUMBER.name());
        return PersonalNumber.read(written.textValue())
                .map(PersonalNumber::digits)
                .filter(digits -> !digits.equals(written.textValue()))
                .map(digits -> set.deepCopy().put(PERSONAL_NUMBER.name(), digits))
                .orElse(set);
    }

    /** The same number, of either sort, is known to be in another case. */
    public boolean numberElsewhere() {
        return doc.get(NUMBER_ELSEWHERE).orElse(false);
    }

    /**
     * The number of another sort as two are compared, whichever kind and issuer they were given: in capital letters and
     * digits alone; the digits of a personal number that an older record holds there. Empty without any digit, since words
     * such as "saknas" are no number.
     */
    public Optional<String> comparableOtherNumber() {
        Optional<String> written = doc.get(OTHER_NUMBER).get(OTHER_NUMBER_VALUE);
        return written.flatMap(PersonalNumber::read).map(PersonalNumber::digits).or(() -> written.map(
                        SearchText::lettersAndDigits)
                .filter(number -> number.chars().anyMatch(Character::isDigit)));
    }

    public Optional<PersonalNumber> personalNumber() {
        return doc.get(PERSONAL_NUMBER).flatMap(PersonalNumber::read);
    }

    /** The personal number in twelve digits where it can be read; else as it is written; else the number of another sort. */
    public Optional<String> anyNumber() {
        return personalNumber()
                .map(PersonalNumber::digits)
                .or(() -> doc.get(PERSONAL_NUMBER))
                .or(this::writtenNumber);
    }

    /**
     * Given name and family name with a space between, as lists show them; empty text when nothing of either can be
     * seen.
     */
    public String name() {
        return String.join(
                " ",
                Stream.of(GIVEN_NAME, FAMILY_NAME)
                        .flatMap(name -> doc.get(name).flatMap(PersonName::shown).stream())
                        .toList());
    }

    /** A key that only a newer version knows counts as the highest: what is not understood is not disclosed. */
    public Protection protection() {
        Optional<String> written = doc.written(PROTECTION);
        Protection unknown = written.isPresent() ? Protection.PROTECTED_REGISTRATION : Protection.NONE;
        return doc.get(PROTECTION).orElse(unknown);
    }

    /**
     * Who stated the value of a field that merges by {@link MergeRule#LATEST_WINS}; empty when the record does not say.
     */
    public Optional<Statement> statement(FieldSpec field) {
        return Optional.ofNullable(doc.get(PROVENANCE).get(field.name()))
                .map(entry -> Statement.read(entry, field.type()));
    }

    public boolean childInHousehold() {
        return doc.get(HOUSEHOLD).values().stream().anyMatch(member -> member.get(MEMBER_RELATION)
                .filter(Household.CHILD::equals)
                .isPresent());
    }
}
