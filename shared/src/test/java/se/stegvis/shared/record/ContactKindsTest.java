package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.consent.ConsentQuestion;
import se.stegvis.shared.consent.ConsentRegister;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/** Contacts, references to decisions and sick periods: what signs, and what is counted. */
class ContactKindsTest {
    private static final String MONDAY = "'status':'SIGNED','happenedAt':'2026-11-23T10:00:00+01:00'";
    private static final String TUESDAY = "'status':'SIGNED','happenedAt':'2026-11-24T10:00:00+01:00'";
    private static final String WEDNESDAY = "'status':'SIGNED','happenedAt':'2026-11-25T10:00:00+01:00'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "CONTACT | - | how required-choice,result required-choice",
                "CONTACT | 'how':'PHONE','result':'REACHED' | about required-when-reached",
                "CONTACT | 'how':'PHONE','result':'REACHED','about':' ' | about required-when-reached",
                "CONTACT | 'how':'PHONE','result':'REACHED','about':'Tiden.' | -",
                "CONTACT | 'how':'LETTER','result':'NOT_REACHED' | -",
                "DECISION_REF | - | what required-choice,decidedOn required",
                "DECISION_REF | 'what':'REDUCED','decidedOn':'2026-11-20' | -",
                "SICK_PERIOD | - | from required,certificate required-choice",
                "SICK_PERIOD | 'from':'2026-11-20','certificate':'AWAITED' | -",
                "SICK_PERIOD | 'from':'2026-11-20','certificate':'SEEN' | seenAt required",
                "SICK_PERIOD | 'from':'2026-11-20','to':'2026-11-19','certificate':'AWAITED' | to ends-before-start",
                "SICK_PERIOD | 'from':'2026-11-20','to':'2026-11-26','certificate':'NOT_NEEDED' | -",
                "SICK_PERIOD | 'from':'2026-11-20','to':'2026-11-27','certificate':'NOT_NEEDED' | certificate certificate-needed",
                "SICK_PERIOD | 'from':'2026-06-01','to':'2026-06-30','certificate':'NOT_NEEDED' | -"
            })
    void f7_aSignatureNeedsWhatTheKindIsFor(String kind, String fields, String missing) {
        assertThat(findings(kind, "{" + Optional.ofNullable(fields).orElse("") + "}"))
                .containsExactlyElementsOf(missing == null ? List.of() : Arrays.asList(missing.split(",")));
    }

    @Test
    void f3_aCertificateIsDueOnTheEighthDayUntilItIsSeen() {
        assertThat(period("'from':'2026-11-20','certificate':'AWAITED'").certificateDue())
                .contains(LocalDate.of(2026, 11, 27));
        assertThat(period("'from':'2026-11-20','certificate':'NOT_NEEDED'").certificateDue())
                .as("it goes on")
                .contains(LocalDate.of(2026, 11, 27));
        assertThat(period("'from':'2026-11-20','to':'2026-11-26','certificate':'AWAITED'")
                        .certificateDue())
                .isEmpty();
        assertThat(period("'from':'2026-11-20','certificate':'SEEN'").certificateDue())
                .isEmpty();
        assertThat(period("'from':'2026-06-20','certificate':'AWAITED'").certificateDue())
                .as("before the law")
                .isEmpty();
    }

    @Test
    void tab9_attemptsAreCountedSinceThePersonWasReached() {
        CareRecord attempt = view("CONTACT", "{" + MONDAY + ",'result':'NOT_REACHED'}");
        CareRecord reached = view("CONTACT", "{" + TUESDAY + ",'result':'REACHED'}");
        CareRecord notHome = view("HOME_VISIT", "{" + WEDNESDAY + ",'entry':'NOT_HOME'}");
        CareRecord draft = view("CONTACT", "{'happenedAt':'2026-11-26T10:00:00+01:00','result':'NOT_REACHED'}");
        assertThat(ContactAttempts.of(List.of(attempt, draft)))
                .isEqualTo(new ContactAttempts(1, Optional.of(LocalDate.of(2026, 11, 23))));
        assertThat(ContactAttempts.of(List.of(attempt, reached, notHome)))
                .isEqualTo(new ContactAttempts(1, Optional.of(LocalDate.of(2026, 11, 25))));
        assertThat(ContactAttempts.of(List.of(attempt, notHome)).count()).isEqualTo(2);
        CareRecord inside = view("HOME_VISIT", "{" + WEDNESDAY + ",'entry':'LET_IN'}");
        assertThat(ContactAttempts.of(List.of(attempt, inside))).isEqualTo(new ContactAttempts(0, Optional.empty()));
    }

    @Test
    void f2_directionsAreReadOfARecord() {
        LocalDate day = LocalDate.of(2026, 12, 2);
        var told = ConsentQuestion.disclosure(day, Party.REGION_PRIMARY, InformationKind.HEALTH);
        var asked = ConsentQuestion.request(day, Party.REGION_PRIMARY, InformationKind.HEALTH);
        assertThat(register("").answer(told).inForce()).as("of before").isTrue();
        assertThat(register("").answer(asked).inForce()).as("of before").isFalse();
        assertThat(register(",'directions':['FETCH']").answer(asked).inForce()).isTrue();
        assertThat(register(",'directions':['OF_LATER']").answer(told).inForce())
                .as("a direction of a newer version is none of these")
                .isFalse();
    }

    private static ConsentRegister register(String directions) {
        return new ConsentRegister(((Consent) view(
                        "CONSENT",
                        "{'status':'SIGNED','type':'SECRECY_LIFTED','decision':'GIVEN','form':'ORAL_DOCUMENTED',"
                                + "'purpose':'p','validFrom':'2026-12-01','validTo':'2027-01-01',"
                                + "'parties':{'REGION_PRIMARY':{'information':['HEALTH']" + directions + "}}}"))
                .terms().stream().toList());
    }

    private static SickPeriod period(String fields) {
        return (SickPeriod) view("SICK_PERIOD", "{" + fields + "}");
    }
}
