package se.stegvis.shared.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.publication.ProcessRegistry;
import se.stegvis.shared.record.CareCase;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.time.SwedishWorkingDays;

class CaseFindingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final CaseFindings FINDINGS = new CaseFindings(new SwedishWorkingDays(), ProcessRegistry.builtIn());
    private static final CareCase ACTIVE = (CareCase) JsonRecords.of("CASE", "{'step':'1'}");
    private static final CareRecord PLANNED =
            JsonRecords.of("HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2026-11-23'}}");

    private static CareRecord consent(String validTo, String more) {
        return JsonRecords.of(
                "CONSENT",
                "{'status':'SIGNED','type':'SECRECY_LIFTED','decision':'GIVEN','form':'WRITTEN','validFrom':'2026-01-01',"
                        + "'validTo':'" + validTo + "','parties':{'AF':{'information':['HEALTH']}}" + more + "}");
    }

    private static List<CaseFinding> found(String careCase, CareRecord... records) {
        return FINDINGS.of((CareCase) JsonRecords.of("CASE", careCase), List.of(records), TODAY);
    }

    private static List<CaseRule> rules(CareCase careCase, CareRecord... records) {
        return FINDINGS.of(careCase, List.of(records), TODAY).stream()
                .map(CaseFinding::rule)
                .toList();
    }

    @Test
    void tab10_aDraftForAVisitToComeIsLateThreeWorkingDaysAfterTheVisit() {
        CareRecord draft = JsonRecords.of("HOME_VISIT", "{'start':'2026-12-10T10:00:00+01:00'}");
        assertThat(CaseFindings.signBy(draft, LocalDate.of(2026, 12, 2), new SwedishWorkingDays()))
                .isEqualTo("2026-12-15");
    }

    @Test
    void anActiveCaseWithoutAFutureDateIsFound() {
        CareRecord past = JsonRecords.of("HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2026-11-20'}}");
        CareRecord done = JsonRecords.of(
                "HOME_VISIT",
                "{'status':'SIGNED','followUp':{'date':'2026-12-22'},'followUpOutcomes':{'a':{'outcome':'DONE','at':'2026-11-19T10:00:00+01:00'}}}");
        assertThat(rules(ACTIVE, past, done)).containsExactly(CaseRule.NO_FUTURE_FOLLOW_UP);
        assertThat(rules(ACTIVE, past, done, PLANNED)).isEmpty();
    }

    @Test
    void b3_aDateMoreThanSixMonthsAheadIsNoDateUntilItComesNear() {
        for (String far : List.of("2062-12-04", "2027-05-24")) {
            CareRecord slip = JsonRecords.of("HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'" + far + "'}}");
            assertThat(rules(ACTIVE, slip)).as(far).containsExactly(CaseRule.NO_FUTURE_FOLLOW_UP);
            assertThat(rules(ACTIVE, slip, PLANNED)).isEmpty();
        }
        CareRecord near = JsonRecords.of("HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2027-05-23'}}");
        assertThat(rules(ACTIVE, near)).isEmpty();
    }

    @Test
    void b3_aDateFarOffThatIsMeantIsStillNoneAndOnlyTheLeadIsTold() {
        CareRecord meant = JsonRecords.of(
                "HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2027-12-04','confirmedDate':'2027-12-04'}}");
        CareRecord moved = JsonRecords.of(
                "HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2062-12-04','confirmedDate':'2027-12-04'}}");
        CareRecord putOff = JsonRecords.of(
                "HOME_VISIT",
                "{'status':'SIGNED','followUp':{'date':'2026-12-04'},'followUpOutcomes':{'a':{'outcome':'POSTPONED',"
                        + "'newDate':'2027-12-04','confirmedDate':'2027-12-04','at':'2026-11-19T10:00:00+01:00'}}}");
        assertThat(meant("{}", meant)).containsExactly(true);
        assertThat(meant("{}", moved)).as("said of another day").containsExactly(false);
        assertThat(meant("{}", putOff)).containsExactly(true);
        assertThat(meant("{}", moved, meant)).containsExactly(true);
        assertThat(meant("{}", meant, PLANNED)).isEmpty();
    }

    private static List<Boolean> meant(String fields, CareRecord... records) {
        return found(fields, records).stream().map(CaseFinding::meant).toList();
    }

    @Test
    void b3_cancellingADateFarOffBeginsNothingAnew() {
        CareRecord near = JsonRecords.of("HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2026-11-02'}}");
        for (String end : List.of("DONE", "CANCELLED")) {
            CareRecord cancelled = JsonRecords.of(
                    "HOME_VISIT",
                    "{'status':'SIGNED','followUp':{'date':'2062-12-04'},'followUpOutcomes':{'a':{'outcome':'" + end
                            + "','at':'2026-11-20T10:00:00+01:00'}}}");
            assertThat(found("{}", near, cancelled))
                    .as(end)
                    .containsExactly(finding(CaseRule.NO_FUTURE_FOLLOW_UP, ACTIVE, LocalDate.of(2026, 11, 3)));
        }
        CareRecord putOff = JsonRecords.of(
                "HOME_VISIT",
                "{'status':'SIGNED','followUp':{'date':'2026-11-27'},'followUpOutcomes':{'a':{'outcome':'POSTPONED',"
                        + "'newDate':'2062-12-04','at':'2026-11-12T10:00:00+01:00'},'b':{'outcome':'CANCELLED',"
                        + "'at':'2026-11-20T10:00:00+01:00'}}}");
        assertThat(found("{}", near, putOff))
                .as("looked forward to until it was put off")
                .containsExactly(finding(CaseRule.NO_FUTURE_FOLLOW_UP, ACTIVE, LocalDate.of(2026, 11, 13)));
    }

    @Test
    void b3_aSipWhoseJointFollowUpLiesDecadesAheadHasNone() {
        CareRecord plan = JsonRecords.of(
                "SIP_PLAN", "{'status':'SIGNED','meetingAt':'2026-11-20T13:00:00+01:00','jointFollowUp':'2062-12-04'}");
        assertThat(found("{}", PLANNED, plan)).containsExactly(finding(CaseRule.SIP_WITHOUT_DATE, plan, TODAY));
    }

    @Test
    void sec4_aProtectedClientWithoutADeputyIsFound() {
        CareRecord marked = JsonRecords.of("CLIENT", "{'protection':'CONFIDENTIALITY_MARK'}");
        CareRecord newer = JsonRecords.of("CLIENT", "{'protection':'SOMETHING_NEWER'}");
        CareRecord open = JsonRecords.of("CLIENT", "{'protection':'NONE'}");
        String responsible = "018f3a00-0000-7000-8000-00000000aaaa";
        String deputy = "018f3a00-0000-7000-8000-00000000aaab";
        assertThat(rules(ACTIVE, PLANNED, marked)).containsExactly(CaseRule.PROTECTED_WITHOUT_DEPUTY);
        assertThat(rules(ACTIVE, PLANNED, newer)).containsExactly(CaseRule.PROTECTED_WITHOUT_DEPUTY);
        assertThat(rules(ACTIVE, PLANNED, open)).isEmpty();
        assertThat(found("{'responsible':'" + responsible + "','deputy':'" + deputy + "'}", PLANNED, marked))
                .isEmpty();
        assertThat(found("{'responsible':'" + responsible + "','deputy':'" + responsible + "'}", PLANNED, marked))
                .as("nobody acts in their own place")
                .hasSize(1);
        assertThat(CaseFindings.concern(open)).as("looked at when it changes").isTrue();
    }

    @Test
    void aClosedCaseIsLeftInPeace() {
        assertThat(rules((CareCase) JsonRecords.of("CASE", "{'closed':{'date':'2026-11-01'}}")))
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

    @Test
    void theDayWithoutADateIsTheWorkingDayAfterTheLastOne() {
        CareRecord friday = JsonRecords.of("HOME_VISIT", "{'status':'SIGNED','followUp':{'date':'2026-11-20'}}");
        assertThat(FINDINGS.of(ACTIVE, List.of(friday), LocalDate.of(2026, 11, 22)))
                .isEmpty();
        assertThat(found("{}", friday)).containsExactly(finding(CaseRule.NO_FUTURE_FOLLOW_UP, ACTIVE, TODAY));
        assertThat(found("{'opened':'2026-11-11'}"))
                .containsExactly(finding(CaseRule.NO_FUTURE_FOLLOW_UP, ACTIVE, LocalDate.of(2026, 11, 12)));
    }

    @Test
    void aSipWhoseMeetingPassedWithoutADateIsFound() {
        CareRecord plan = JsonRecords.of("SIP_PLAN", "{'meetingAt':'2026-11-20T13:00:00+01:00'}");
        assertThat(found("{}", PLANNED, plan)).containsExactly(finding(CaseRule.SIP_WITHOUT_DATE, plan, TODAY));
        assertThat(found("{}", PLANNED, JsonRecords.of("SIP_PLAN", "{'meetingAt':'2026-11-23T13:00:00+01:00'}")))
                .isEmpty();
        assertThat(found(
                        "{}",
                        PLANNED,
                        JsonRecords.of(
                                "SIP_PLAN", "{'meetingAt':'2026-11-20T13:00:00+01:00','jointFollowUp':'2027-01-11'}")))
                .isEmpty();
    }

    @Test
    void aSipFollowedUpWithoutANewDateIsFoundUntilItIsClosed() {
        CareRecord plan = JsonRecords.of(
                "SIP_PLAN",
                "{'status':'SIGNED','jointFollowUp':'2026-11-30',"
                        + "'followUpOutcomes':{'a':{'outcome':'DONE','at':'2026-11-18T10:00:00+01:00'}}}");
        CareRecord goesOn = sipFollowUp(plan, "CONTINUE", "");
        CareRecord dated = sipFollowUp(plan, "CONTINUE", ",'followUp':{'date':'2027-02-01'}");
        assertThat(found("{}", PLANNED, plan, goesOn))
                .containsExactly(finding(CaseRule.SIP_WITHOUT_DATE, plan, LocalDate.of(2026, 11, 19)));
        assertThat(found("{}", PLANNED, plan, dated)).isEmpty();
        assertThat(found("{}", PLANNED, plan, goesOn, sipFollowUp(plan, "CLOSE", "")))
                .isEmpty();
    }

    private static CareRecord sipFollowUp(CareRecord plan, String decision, String more) {
        return JsonRecords.of(
                "SIP_FOLLOW_UP",
                "{'status':'SIGNED','plan':'" + plan.id() + "','decision':'" + decision + "'" + more + "}");
    }

    @Test
    void aPictureThatHasNotArrivedInTwoWorkingDaysIsFoundUntilItDoes() {
        CareRecord onThursday = pictured("2026-11-19", "SIGNED", "");
        assertThat(found("{}", PLANNED, onThursday))
                .containsExactly(finding(CaseRule.ATTACHMENT_AWAITED, onThursday, TODAY));
        assertThat(found("{}", PLANNED, pictured("2026-11-20", "SIGNED", ""))).isEmpty();
        assertThat(found("{}", PLANNED, pictured("2026-11-20", "DRAFT", ""))).isEmpty();
        String arrived = ",'attachmentsReceived':{'a':{'sha256':'" + "ab".repeat(32) + "'}}";
        assertThat(found("{}", PLANNED, pictured("2026-11-02", "SIGNED", arrived)))
                .isEmpty();
        String another = ",'attachmentsReceived':{'a':{'sha256':'" + "cd".repeat(32) + "'}}";
        assertThat(found("{}", PLANNED, pictured("2026-11-02", "SIGNED", another)))
                .hasSize(1);
        assertThat(CaseFindings.concern(onThursday)).isTrue();
    }

    @Test
    void tab10_aNoteThatIsNotSignedInThreeWorkingDaysIsFoundUntilItIsSignedOrDiscarded() {
        CareRecord begun = pictured("2026-11-18", "DRAFT", "");
        assertThat(found("{}", PLANNED, begun)).containsExactly(finding(CaseRule.DRAFT_UNSIGNED, begun, TODAY));
        assertThat(found("{}", PLANNED, pictured("2026-11-19", "DRAFT", ""))).isEmpty();
        assertThat(found("{}", PLANNED, pictured("2026-11-18", "DRAFT", ",'discardedAt':'2026-11-19T08:00:00+01:00'")))
                .isEmpty();
        assertThat(found("{}", PLANNED, pictured("2026-11-18", "DRAFT", ",'start':'2026-12-01T08:00:00+01:00'")))
                .as("a visit that is planned is not written yet")
                .isEmpty();
        assertThat(CaseFindings.concern(begun)).isTrue();
    }

    @Test
    void b3_noDraftIsSilentForYearsForADayThatNobodyMeans() {
        for (String far : List.of("'start':'2062-12-01T08:00:00+01:00'", "'happenedAt':'2062-12-01T08:00:00+01:00'")) {
            CareRecord draft = JsonRecords.of("HOME_VISIT", "{" + far + "}");
            assertThat(found("{}", PLANNED, draft)).as(far).contains(finding(CaseRule.DRAFT_UNSIGNED, draft, TODAY));
        }
        CareRecord slip = pictured("2026-11-18", "DRAFT", ",'start':'2062-12-01T08:00:00+01:00'");
        assertThat(found("{}", PLANNED, slip)).containsExactly(finding(CaseRule.DRAFT_UNSIGNED, slip, TODAY));
        CareRecord withoutDay = JsonRecords.of("HOME_VISIT", "{'observations':'x'}");
        assertThat(found("{}", PLANNED, withoutDay))
                .containsExactly(finding(CaseRule.DRAFT_UNSIGNED, withoutDay, TODAY));
    }

    @Test
    void b3_aDraftFromADeviceWhoseClockIsYearsAheadIsFound() {
        CareRecord ahead = JsonRecords.of(UUID.fromString("03b0e1e5-6400-7000-8000-000000000001"), "HOME_VISIT", "{}");
        assertThat(found("{}", PLANNED, ahead)).containsExactly(finding(CaseRule.DRAFT_UNSIGNED, ahead, TODAY));
    }

    private static CareRecord pictured(String day, String status, String more) {
        return JsonRecords.of(
                "HOME_VISIT",
                "{'status':'" + status + "','happenedAt':'" + day + "T10:00:00+01:00','attachments':{'a':{'sha256':'"
                        + "ab".repeat(32) + "'}}" + more + "}");
    }

    @Test
    void anAssignmentWithoutAnswerIsFoundAfterFiveWorkingDays() {
        CareRecord onMonday = assignment("2026-11-16", "");
        assertThat(found("{}", PLANNED, onMonday))
                .containsExactly(finding(CaseRule.ASSIGNMENT_NOT_ACCEPTED, onMonday, TODAY));
        assertThat(found("{}", PLANNED, assignment("2026-11-17", ""))).isEmpty();
        assertThat(found("{}", PLANNED, assignment("2026-11-02", ",'state':'ACCEPTED'")))
                .isEmpty();
        assertThat(found("{}", PLANNED, assignment("2026-11-02", ",'state':'RETURNED'")))
                .isEmpty();
    }

    private static CareRecord assignment(String day, String more) {
        return JsonRecords.of(
                "ASSIGNMENT", "{'status':'SIGNED','to':'AME','happenedAt':'" + day + "T10:00:00+01:00'" + more + "}");
    }

    @Test
    void theBaseGroupIsAskedAgainAsLongAfterAsTheStepIsFollowedUp() {
        String inFms = "{'process':{'key':'lysekil-fms','version':1},'step':'1','opened':'2026-01-02'}";
        CareRecord decided = JsonRecords.of(
                "BASE_GROUP_DECISION",
                "{'status':'SIGNED','decision':'CONTINUE','happenedAt':'2026-11-10T10:00:00+01:00'}");
        assertThat(found(inFms, PLANNED)).extracting(CaseFinding::rule).containsExactly(CaseRule.BASE_GROUP_DUE);
        assertThat(found(inFms, PLANNED, decided)).isEmpty();
        assertThat(FINDINGS.of(
                        (CareCase) JsonRecords.of("CASE", inFms),
                        List.of(PLANNED, decided),
                        LocalDate.of(2026, 12, 10)))
                .contains(finding(CaseRule.BASE_GROUP_DUE, ACTIVE, LocalDate.of(2026, 12, 10)));
        assertThat(found(inFms.replace("'step':'1'", "'step':'4'"), PLANNED)).isEmpty();
    }

    @Test
    void anActivityPlanIsDueThreeMonthsAfterTheAssistanceBeganButNotBeforeTheLawApplies() {
        assertThat(found("{'assistanceSince':'2026-08-24'}", PLANNED)).isEmpty();
        assertThat(found("{'assistanceSince':'2026-08-23'}", PLANNED))
                .containsExactly(finding(CaseRule.ACTIVITY_PLAN_DUE, ACTIVE, TODAY));
        assertThat(found("{'assistanceSince':'2020-01-01'}", PLANNED))
                .containsExactly(finding(CaseRule.ACTIVITY_PLAN_DUE, ACTIVE, LocalDate.of(2026, 10, 1)));
        assertThat(found(
                        "{'assistanceSince':'2020-01-01'}",
                        PLANNED,
                        JsonRecords.of("WORK_TRAINING", "{'status':'SIGNED'}")))
                .isEmpty();
        assertThat(FINDINGS.of(
                        (CareCase) JsonRecords.of("CASE", "{'assistanceSince':'2020-01-01','opened':'2026-06-29'}"),
                        List.of(),
                        LocalDate.of(2026, 6, 29)))
                .isEmpty();
    }

    @Test
    void f3_aSickPeriodWithoutCertificateIsFoundFromItsEighthDay() {
        String plain = "{'assistanceSince':'2026-11-01'}";
        CareRecord ill =
                JsonRecords.of("SICK_PERIOD", "{'status':'SIGNED','from':'2026-11-16','certificate':'AWAITED'}");
        assertThat(found(plain, PLANNED, ill)).containsExactly(finding(CaseRule.CERTIFICATE_DUE, ill, TODAY));
        CareRecord young =
                JsonRecords.of("SICK_PERIOD", "{'status':'SIGNED','from':'2026-11-17','certificate':'AWAITED'}");
        assertThat(found(plain, PLANNED, young)).isEmpty();
        CareRecord seen = JsonRecords.of(
                "SICK_PERIOD", "{'status':'SIGNED','from':'2026-11-01','certificate':'SEEN','seenAt':'2026-11-09'}");
        assertThat(found(plain, PLANNED, seen)).isEmpty();
        assertThat(CaseFindings.concern(seen)).isTrue();
    }

    private static CaseFinding finding(CaseRule rule, CareRecord about, LocalDate on) {
        return new CaseFinding(rule, about.id(), on);
    }

    @Test
    void onlyWhatCanMakeOrSettleAFindingIsLookedAt() {
        String done = "{'status':'SIGNED'";
        assertThat(CaseFindings.concern(JsonRecords.of("HOME_VISIT", done + "}")))
                .isFalse();
        assertThat(CaseFindings.concern(JsonRecords.of(
                        "HOME_VISIT", done + ",'attachments':{'a':{'sha256':'" + "0".repeat(64) + "','size':1}}}")))
                .isTrue();
        assertThat(CaseFindings.concern(JsonRecords.of("HOME_VISIT", done + ",'followUp':{'date':'2026-12-01'}}")))
                .isTrue();
        assertThat(CaseFindings.concern(JsonRecords.of("STEP", done + "}"))).isTrue();
    }

    @Test
    void f12_theLastDayForAnAnswerIsFoundUntilTheAnswerIsSigned() {
        String asked = "'type':'SECRECY_LIFTED','askedAt':'2026-11-02T10:00:00+01:00','answerBy':'2026-11-23'";
        CareRecord waiting = JsonRecords.of("CONSENT", "{" + asked + "}");
        CareRecord silent = JsonRecords.of("CONSENT", "{" + asked + ",'decision':'NO_REPLY'}");
        assertThat(found("{}", PLANNED, waiting)).containsExactly(finding(CaseRule.CONSENT_ANSWER_DUE, waiting, TODAY));
        assertThat(found("{}", PLANNED, silent)).containsExactly(finding(CaseRule.CONSENT_ANSWER_DUE, silent, TODAY));
        assertThat(FINDINGS.of(ACTIVE, List.of(PLANNED, waiting), TODAY.minusDays(1)))
                .as("before that day nobody is late")
                .isEmpty();
        assertThat(CaseFindings.signBy(waiting, TODAY, new SwedishWorkingDays()))
                .as("unsigned three working days after it")
                .isEqualTo("2026-11-26");
        CareRecord signed = JsonRecords.of("CONSENT", "{'status':'SIGNED'," + asked + ",'decision':'NO_REPLY'}");
        assertThat(found("{}", PLANNED, signed)).isEmpty();
    }
}
