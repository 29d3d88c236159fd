package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.time.SwedishWorkingDays;

/** A request that rests on a consent which is taken back is seen. */
class RequestConsentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CareCase ACTIVE = (CareCase)
            JsonRecords.of("CASE", "{'step':'1','assistanceSince':'2026-11-01','followUp':{'date':'2026-12-20'}}");
    private static final String SIGNED = "'status':'SIGNED','happenedAt':'2026-11-20T10:00:00+01:00'";
    private static final CareRecord REQUEST = request("");

    private static CareRecord request(String more) {
        return JsonRecords.of(
                "DOCUMENT_REQUEST",
                "{" + SIGNED + ",'party':'REGION_PRIMARY','sentAt':'2026-11-20T10:00:00+01:00'" + more + "}");
    }

    private static CareRecord consent(String more) {
        return JsonRecords.of(
                "CONSENT",
                "{" + SIGNED + ",'type':'SECRECY_LIFTED','decision':'GIVEN','form':'ORAL_DOCUMENTED',"
                        + "'parties':{'REGION_PRIMARY':{'information':['HEALTH']},'FK':{'information':['HEALTH']}},"
                        + "'validFrom':'2026-11-01','validTo':'2027-06-30'" + more + "}");
    }

    private static final String TAKEN_BACK = ",'withdrawn':{'at':'2026-11-21T10:00:00+01:00','parties':['%s']}";

    private static List<CaseFinding> found(CareRecord... records) {
        return new CaseFindings(new SwedishWorkingDays(), ProcessRegistry.builtIn())
                .of(ACTIVE, List.of(records), TODAY).stream()
                        .filter(finding -> finding.rule() == CaseRule.REQUEST_WITHOUT_CONSENT)
                        .toList();
    }

    @Test
    void aRequestWhoseConsentIsTakenBackIsFoundWheneverItArrives() {
        assertThat(found(REQUEST, consent(""))).isEmpty();
        assertThat(found(consent(String.format(Locale.ROOT, TAKEN_BACK, "REGION_PRIMARY")), REQUEST))
                .containsExactly(new CaseFinding(CaseRule.REQUEST_WITHOUT_CONSENT, REQUEST.id(), TODAY));
        assertThat(CaseFindings.concern(REQUEST)).isTrue();
    }

    @Test
    void whatIsTakenBackForAnotherPartyAndWhatIsAnsweredIsNot() {
        assertThat(found(REQUEST, consent(String.format(Locale.ROOT, TAKEN_BACK, "FK"))))
                .isEmpty();
        assertThat(found(
                        request(",'answeredAt':'2026-11-22T10:00:00+01:00'"),
                        consent(String.format(Locale.ROOT, TAKEN_BACK, "REGION_PRIMARY"))))
                .isEmpty();
    }

    @Test
    void aConsentThatOnlyEndedWithItsDayIsNoReason() {
        assertThat(found(REQUEST, consent(",'validTo':'2026-11-21'"))).isEmpty();
    }

    @Test
    void theTeamLeadIsToldAtOnce() {
        CaseFinding finding = new CaseFinding(CaseRule.REQUEST_WITHOUT_CONSENT, REQUEST.id(), TODAY);
        assertThat(new FindingRules(new SwedishWorkingDays()).dueOn(finding, TODAY.minusDays(1), TODAY))
                .extracting(stage -> stage.rule().audience())
                .containsExactlyInAnyOrder(Audience.RESPONSIBLE, Audience.TEAM_LEAD);
    }
}
