package se.stegvis.shared.record;

import static se.stegvis.shared.record.FieldSpec.choice;
import static se.stegvis.shared.record.FieldSpec.flag;
import static se.stegvis.shared.record.FieldSpec.instant;
import static se.stegvis.shared.record.FieldSpec.map;
import static se.stegvis.shared.record.FieldSpec.number;
import static se.stegvis.shared.record.FieldSpec.object;
import static se.stegvis.shared.record.FieldSpec.reference;
import static se.stegvis.shared.record.FieldSpec.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.stegvis.shared.person.PersonalNumber;

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

    static final KindSpec SPEC = KindSpec.living(
            "CLIENT",
            text("personalNumber").toSign(),
            text("givenName").toSign(),
            text("familyName").toSign(),
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
        return doc.text("personalNumber").isPresent() && personalNumber().isEmpty()
                ? List.of(Finding.of("personalNumber", "personal-number"))
                : List.of();
    }

    public Optional<PersonalNumber> personalNumber() {
        return doc.text("personalNumber").flatMap(PersonalNumber::read);
    }

    /** Given name and family name with a space between; empty text when neither is known. */
    public String name() {
        return String.join(
                " ",
                Stream.of(doc.text("givenName"), doc.text("familyName"))
                        .flatMap(Optional::stream)
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
