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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.person.PersonalNumber;
import se.stegvis.shared.text.PersonName;
import se.stegvis.shared.text.PlainText;

/** The person whose case it is (klient, kund, brukare). */
public record Client(RecordHeader header, Doc doc) implements CareRecord {
    public static final String PROTECTION = "protection";

    /** Stands beside a protection that a team lead has lowered: {@code {by, at, why}}. */
    public static final String LOWERED = "protectionLowered";

    /**
     * Who stated the value of a field that merges by {@link MergeRule#LATEST_WINS}, when, and what was stated before; by
     * the name of the field. Set by the server alone.
     */
    public static final String PROVENANCE = "provenance";

    public static final String PERSONAL_NUMBER = "personalNumber";
    public static final String GIVEN_NAME = "givenName";
    public static final String FAMILY_NAME = "familyName";

    /** A number of another sort, for who has no personal number: {@code {kind, issuer, value}}. */
    public static final String OTHER_NUMBER = "otherNumber";

    /** The same personal number stands in another case of the municipality; only the server says it (decision 92). */
    public static final String NUMBER_ELSEWHERE = "numberElsewhere";

    static final KindSpec SPEC = KindSpec.living(
            "CLIENT",
            text(PERSONAL_NUMBER),
            text(GIVEN_NAME).toSign(),
            text(FAMILY_NAME).toSign(),
            object(OTHER_NUMBER, choice("kind", OtherNumberKind.class), text("issuer"), text("value")),
            flag(NUMBER_ELSEWHERE),
            choice(PROTECTION, Protection.class).merging(MergeRule.HIGHEST_STAYS),
            // Why a team lead lowered it; by and at are the server's (decision 86).
            object(LOWERED, reference("by"), instant("at"), text("why")),
            text("phone").merging(MergeRule.LATEST_WINS),
            text("address").merging(MergeRule.LATEST_WINS),
            text("language").merging(MergeRule.LATEST_WINS),
            flag("interpreter").merging(MergeRule.LATEST_WINS),
            map("household", choice("relation", Household.class), number("birthYear")),
            map(
                    PROVENANCE,
                    instant("at"),
                    reference("by"),
                    text("earlier"),
                    instant("earlierAt"),
                    reference("earlierBy")));

    @Override
    public KindSpec spec() {
        return SPEC;
    }

    @Override
    public List<Finding> ownFindings(CaseFacts facts) {
        List<Finding> findings = new ArrayList<>();
        boolean numbered = doc.has(PERSONAL_NUMBER)
                || doc.object(OTHER_NUMBER).text("value").isPresent();
        if (!numbered) {
            findings.add(Finding.of(PERSONAL_NUMBER, "required"));
        }
        findings.addAll(identityFindings());
        return findings;
    }

    /** What is wrong with a number or a name that is there; a record that holds none of them is not judged. */
    public List<Finding> identityFindings() {
        List<Finding> findings = new ArrayList<>();
        if (doc.has(PERSONAL_NUMBER) && personalNumber().isEmpty()) {
            findings.add(Finding.of(PERSONAL_NUMBER, "personal-number"));
        }
        for (String name : List.of(GIVEN_NAME, FAMILY_NAME)) {
            if (doc.has(name)) {
                PersonName.flaw(doc.node(name).asText()).ifPresent(flaw -> findings.add(finding(name, flaw)));
            }
        }
        findings.addAll(ofOtherNumber());
        return findings;
    }

    private static Finding finding(String name, PersonName.Flaw flaw) {
        return switch (flaw) {
            case UNSEEN -> Finding.of(name, "name-unseen");
            case SIGN -> Finding.of(name, "name-sign");
            case LENGTH -> Finding.of(name, "name-length", PersonName.LONGEST);
        };
    }

    /** A personal number has a field of its own, by which it is found. A value that is still to come is no fault. */
    private List<Finding> ofOtherNumber() {
        Doc other = doc.object(OTHER_NUMBER);
        if (other.has("value") && other.text("value").isEmpty()) {
            return List.of(Finding.of(OTHER_NUMBER + "/value", "other-number-empty"));
        }
        return other.text("value").flatMap(PersonalNumber::read).isPresent()
                ? List.of(Finding.of(OTHER_NUMBER + "/value", "other-number-personal"))
                : List.of();
    }

    /** The personal number as people write it; else the number of another sort; empty when there is none. */
    public Optional<String> writtenNumber() {
        return personalNumber()
                .map(PersonalNumber::written)
                .or(() -> doc.object(OTHER_NUMBER).text("value").map(PlainText::trimmed));
    }

    /**
     * What a change sets, with the personal number in the one spelling that is stored, twelve digits; the same node when
     * it is so already, or no number at all, of which {@link #identityFindings} tells.
     */
    public static ObjectNode canonical(ObjectNode set) {
        JsonNode written = set.path(PERSONAL_NUMBER);
        return PersonalNumber.read(written.textValue())
                .map(PersonalNumber::digits)
                .filter(digits -> !digits.equals(written.textValue()))
                .map(digits -> set.deepCopy().put(PERSONAL_NUMBER, digits))
                .orElse(set);
    }

    /** The same personal number is known to stand in another case. */
    public boolean numberElsewhere() {
        return doc.flag(NUMBER_ELSEWHERE).orElse(false);
    }

    public Optional<PersonalNumber> personalNumber() {
        return doc.text(PERSONAL_NUMBER).flatMap(PersonalNumber::read);
    }

    /** Given name and family name with a space between, as lists show them; empty text when nothing of either can be seen. */
    public String name() {
        return String.join(
                " ",
                Stream.of(GIVEN_NAME, FAMILY_NAME)
                        .flatMap(name -> doc.text(name).flatMap(PersonName::shown).stream())
                        .toList());
    }

    /** A key that only a newer version knows counts as the highest: what is not understood is not told. */
    public Protection protection() {
        Optional<String> written = doc.text(PROTECTION);
        Protection unknown = written.isPresent() ? Protection.PROTECTED_REGISTRATION : Protection.NONE;
        return doc.choice(PROTECTION, Protection.class).orElse(unknown);
    }

    /** Who stated the value of a field that merges by {@link MergeRule#LATEST_WINS}; empty when the record does not say. */
    public Optional<Statement> statement(String field) {
        return Optional.ofNullable(doc.map(PROVENANCE).get(field))
                .map(entry -> Statement.read(
                        entry, SPEC.field(field).map(FieldSpec::type).orElse(FieldType.TEXT)));
    }

    public boolean childInHousehold() {
        return doc.map("household").values().stream().anyMatch(member -> member.choice("relation", Household.class)
                .filter(Household.CHILD::equals)
                .isPresent());
    }
}
