package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;

class CaseFindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CareCase ACTIVE = (CareCase) Records.of("CASE", "{'step':'1'}");
    private static final CareRecord PLANNED =
            Records.of("HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2026-11-23'}}");

    private static CareRecord consent(String validTo, String more) {
        return Records.of(
                "CONSENT",
                "{'status':'SIGNED','type':'SECRECY_LIFTED','decision':'GIVEN','form':'WRITTEN','validFrom':'2026-01-01',"
                        + "'validTo':'" + validTo + "','parties':{'AF':{'information':['HEALTH']}}" + more + "}");
    }

    private static List<CaseRule> rules(CareCase careCase, CareRecord... records) {
        return CaseFindings.of(careCase, List.of(records), TODAY).stream()
                .map(CaseFinding::rule)
                .toList();
    }

    @Test
    void anActiveCaseWithoutAFutureDateIsFound() {
        CareRecord past = Records.of("HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2026-11-22'}}");
        CareRecord done = Records.of(
                "HOME_VISIT",
                "{'status':'SIGNED','followUp':{'date':'2026-12-22'},'followUpOutcomes':{'a':{'outcome':'DONE'}}}");
        assertThat(rules(ACTIVE, past, done)).containsExactly(CaseRule.NO_FUTURE_FOLLOW_UP);
        assertThat(rules(ACTIVE, past, done, PLANNED)).isEmpty();
    }

    @Test
    void aClosedCaseIsLeftInPeace() {
        assertThat(rules((CareCase) Records.of("CASE", "{'closed':{'date':'2026-11-01'}}")))
                .isEmpty();
    }

    @Test
    void aConsentIsToldOfInItsLastThirtyDays() {
        assertThat(rules(ACTIVE, PLANNED, consent("2026-12-23", ""))).containsExactly(CaseRule.CONSENT_EXPIRES);
        assertThat(rules(ACTIVE, PLANNED, consent("2026-12-24", ""))).isEmpty();
        assertThat(rules(ACTIVE, PLANNED, consent("2026-11-22", ""))).isEmpty();
    }

    @Test
    void aConsentThatIsRenewedOrWithdrawnIsNotToldOf() {
        assertThat(rules(ACTIVE, PLANNED, consent("2026-12-01", ""), consent("2027-10-01", "")))
                .isEmpty();
        assertThat(rules(ACTIVE, PLANNED, consent("2026-12-01", ",'withdrawn':{'at':'2026-11-01T10:00:00+01:00'}")))
                .isEmpty();
    }
}
