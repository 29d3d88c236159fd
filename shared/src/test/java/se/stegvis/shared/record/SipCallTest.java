package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.Text;

/** Nobody is called to a SIP that the person has not agreed to. */
class SipCallTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String CALL =
            "{'calledParties':['AF','FK'],'meetingAt':'%sT10:00:00+01:00','place':'Torget 1'}";
    private static final String CONSENT = "{'status':'SIGNED','type':'SIP_MAY_BE_MADE','decision':'GIVEN',"
            + "'form':'ORAL_DOCUMENTED','parties':{},'validFrom':'2026-11-20','validTo':'2026-11-30'}";

    private static List<Finding> found(String before, String plan, LocalDate on, String... consents) {
        return ((SipPlan) view("SIP_PLAN", plan))
                .calledWithout(
                        CaseFacts.of(List.of(consents).stream()
                                        .map(one -> view("CONSENT", one))
                                        .toList())
                                .consents(),
                        Text.doc(before),
                        on);
    }

    @Test
    void withoutConsentEachFieldOfTheCallIsNamed() {
        List<Finding> found = found("{}", String.format(Locale.ROOT, CALL, "2026-11-27"), TODAY);
        assertThat(found).extracting(Finding::field).containsExactly("calledParties", "meetingAt");
        assertThat(found).extracting(Finding::code).containsOnly("sip-consent-NEVER_ASKED");
        assertThat(found.get(0).text(Locale.forLanguageTag("sv")))
                .isEqualTo("Samtycke till SIP saknas för 2026-11-23. Fråga personen och skriv in samtycket.");
    }

    @Test
    void consentOnTheDayOfTheCallOrOfTheMeetingWillDo() {
        assertThat(found("{}", String.format(Locale.ROOT, CALL, "2026-12-04"), TODAY, CONSENT))
                .isEmpty();
        assertThat(found("{}", String.format(Locale.ROOT, CALL, "2026-11-27"), LocalDate.of(2026, 12, 2), CONSENT))
                .as("written down afterwards")
                .isEmpty();
        assertThat(found("{}", String.format(Locale.ROOT, CALL, "2026-12-04"), LocalDate.of(2026, 12, 2), CONSENT))
                .hasSize(2);
    }

    @Test
    void aMeetingThatAnotherCallsToIsDatedWithoutConsentAndNobodyElseIsCalledToIt() {
        String received = "{'callFrom':'REGION_PRIMARY','meetingAt':'2026-11-27T10:00:00+01:00'}";
        assertThat(found("{}", received, TODAY)).isEmpty();
        assertThat(found("{}", received.replace("}", ",'calledParties':['AF']}"), TODAY))
                .extracting(Finding::field)
                .containsExactly("calledParties", "meetingAt");
    }

    @Test
    void whatWasCalledBeforeStaysAndIsTakenBackWithoutConsent() {
        String called = String.format(Locale.ROOT, CALL, "2026-11-27");
        assertThat(found(called, called, TODAY)).isEmpty();
        assertThat(found(called, called.replace("'AF',", ""), TODAY)).isEmpty();
        assertThat(found(called, called.replace("'FK'", "'FK','AME'"), TODAY))
                .extracting(Finding::field)
                .containsExactly("calledParties");
        assertThat(found(called, called.replace("27T10", "28T10"), TODAY))
                .extracting(Finding::field)
                .containsExactly("meetingAt");
    }

    @Test
    void wishesPlaceAndGoalsAreWrittenBeforeThePersonHasDecided() {
        assertThat(found("{}", "{'wishes':'Min syster ska vara med.','place':'Torget 1'}", TODAY))
                .isEmpty();
    }

    @Test
    void aConsentThatNamesPartiesCoversNobodyElse() {
        String named = CONSENT.replace("'parties':{}", "'parties':{'FK':{}}");
        List<Finding> found = found("{}", String.format(Locale.ROOT, CALL, "2026-11-27"), TODAY, named);
        assertThat(found).extracting(Finding::field).containsExactly("calledParties");
        assertThat(found.get(0).text(Locale.forLanguageTag("sv")))
                .startsWith("Personen har inte sagt ja till att Arbetsförmedlingen är med");
    }

    @Test
    void aPartyThatWasTakenBackIsNotCalledAndTheOthersAre() {
        String partly = CONSENT.replace("'parties':{}", "'parties':{'FK':{},'AF':{}}")
                .replace("'validFrom'", "'withdrawn':{'at':'2026-11-22T10:00:00+01:00','parties':['FK']},'validFrom'");
        assertThat(found("{}", "{'calledParties':['AF']}", TODAY, partly)).isEmpty();
        assertThat(found("{}", "{'calledParties':['FK']}", TODAY, partly))
                .extracting(Finding::code)
                .containsExactly("sip-not-with");
        assertThat(found("{}", "{'calledParties':['FK']}", LocalDate.of(2026, 11, 21), partly))
                .isEmpty();
    }

    @Test
    void aMeetingThatPartiesAreCalledToIsNotLeftUndatedWithoutConsent() {
        String called = String.format(Locale.ROOT, CALL, "2026-11-27");
        assertThat(found(called, "{'calledParties':['AF','FK']}", TODAY))
                .extracting(Finding::field)
                .containsExactly("meetingAt");
        assertThat(found(called, "{}", TODAY)).isEmpty();
    }

    @Test
    void aPartyOfANewerVersionIsNotCalledWhereNobodyCanTellWhetherConsentCoversIt() {
        assertThat(found("{}", "{'calledParties':['AF','FROM_LATER']}", TODAY, CONSENT))
                .extracting(Finding::code)
                .containsExactly("unknown-here");
    }
}
