package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningCheckTest {
    private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
    private static final String VISIT = "'purpose':'NEW_CASE','entry':'LET_IN','observations':'o'";
    private static final String CONSENT = "'type':'SECRECY_LIFTED','decision':'GIVEN','purpose':'p',"
            + "'parties':{'AF':{'information':['HEALTH']}},'validFrom':'2026-11-22',";
    private static final String ORAL = CONSENT + "'form':'ORAL_DOCUMENTED','witness':'w',";

    @Test
    void anEmptyHomeVisitIsToldAllThatIsMissingAtOnce() {
        assertThat(findings("HOME_VISIT", "{}")).containsExactly("purpose required-choice", "entry required-choice");
    }

    @Test
    void everyFindingOfAVisitComesAtOnceInTheOrderOfTheForm() {
        String fields = "{'entry':'LET_IN','start':'2026-11-22T11:00:00+01:00','end':'2026-11-22T10:59:59+01:00'}";
        assertThat(findings("HOME_VISIT", fields, new CaseFacts(true)))
                .containsExactly(
                        "purpose required-choice",
                        "observations required-when-let-in",
                        "childrenSituation children",
                        "end ends-before-start");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REFUSED", "NOT_HOME"})
    void whoWasNotLetInNeedsNoObservations(String entry) {
        String fields = "{'purpose':'EMERGENCY_APPLICATION','entry':'" + entry + "'}";
        assertThat(findings("HOME_VISIT", fields, new CaseFacts(true))).isEmpty();
    }

    @Test
    void childrenMustBeDescribedWhenThereAreAnyOrInAnEmergency() {
        assertThat(findings("HOME_VISIT", "{" + VISIT + "}")).isEmpty();
        assertThat(findings("HOME_VISIT", "{" + VISIT + "}", new CaseFacts(true)))
                .containsExactly("childrenSituation children");
        assertThat(findings("HOME_VISIT", "{" + VISIT.replace("NEW_CASE", "EMERGENCY_APPLICATION") + "}"))
                .containsExactly("childrenSituation children");
    }

    @Test
    void anEmergencyAsksForTheChildrenUnlessThereAreNone() {
        String emergency = VISIT.replace("NEW_CASE", "EMERGENCY_APPLICATION");
        assertThat(findings("HOME_VISIT", "{" + emergency + ",'childrenThere':'NONE'}"))
                .isEmpty();
        assertThat(findings("HOME_VISIT", "{" + emergency + ",'childrenThere':'NONE'}", new CaseFacts(true)))
                .containsExactly("childrenSituation children");
        assertThat(findings("HOME_VISIT", "{" + VISIT + ",'childrenThere':'VISIT'}"))
                .containsExactly("childrenSituation children");
    }

    @Test
    void eachChildTellsOfTheChildrenAndNoneIsLeftOut() {
        String emergency = VISIT.replace("NEW_CASE", "EMERGENCY_APPLICATION");
        String one = "'a':{'name':'Dottern','situation':'Har ätit i dag'}";
        assertThat(findings("HOME_VISIT", "{" + emergency + ",'childrenThere':'BOTH','children':{" + one + "}}"))
                .isEmpty();
        assertThat(findings(
                        "HOME_VISIT",
                        "{" + emergency + ",'childrenThere':'BOTH','children':{" + one + ",'b':{'name':'Sonen'}}}"))
                .containsExactly("childrenSituation children", "children/b/situation child-without-situation");
    }

    @Test
    void anOutcomeOfAnEmergencySaysWhoDecided() {
        String visit = "{" + VISIT + ",'emergencyOutcome':'FOOD_NORM'}";
        assertThat(findings("HOME_VISIT", visit)).containsExactly("emergencyDecidedBy emergency-decided-by");
        assertThat(findings("HOME_VISIT", visit.replace("FOOD_NORM", "AWAITED")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"HOME_VISIT", "CONTACT"})
    void aWishForASipIsAnsweredWithADate(String kind) {
        String met = kind.equals("CONTACT") ? "'how':'PHONE','result':'REACHED','about':'a'" : VISIT;
        assertThat(findings(kind, "{" + met + ",'sipWished':false}")).isEmpty();
        assertThat(findings(kind, "{" + met + ",'sipWished':true}"))
                .containsExactly("followUp/date sip-wish-without-date");
        assertThat(findings(kind, "{" + met + ",'sipWished':true,'followUp':{'date':'2026-12-09'}}"))
                .isEmpty();
    }

    @Test
    void blankTextIsMissing() {
        assertThat(findings("HOME_VISIT", "{'purpose':'NEW_CASE','entry':'LET_IN','observations':' \\n'}"))
                .containsExactly("observations required-when-let-in");
    }

    @Test
    void aPictureOfASignedPaperIsAWrittenConsent() {
        String written = CONSENT + "'form':'WRITTEN','validTo':'2027-05-22'";
        String picture = ",'attachments':{'a':{'sha256':'" + "ab".repeat(32)
                + "','name':'Papperet','mediaType':'image/jpeg','size':1200}}";
        assertThat(findings("CONSENT", "{" + written + "}")).containsExactly("signatureHash signature-missing");
        assertThat(findings("CONSENT", "{" + written + picture + "}")).isEmpty();
    }

    @Test
    void anEmptyConsentIsToldAllThatIsMissing() {
        assertThat(findings("CONSENT", "{}"))
                .containsExactly(
                        "type required-choice",
                        "decision required-choice",
                        "parties required",
                        "purpose required",
                        "form required-choice",
                        "validFrom required",
                        "validTo required");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22,''", "2027-11-22,''", "2027-11-23,consent-too-long", "2026-11-21,ends-before-start"})
    void aConsentLastsFromItsDayToAtMostTwelveMonths(String to, String code) {
        assertThat(findings("CONSENT", "{" + ORAL + "'validTo':'" + to + "'}"))
                .isEqualTo(code.isEmpty() ? List.of() : List.of("validTo " + code));
    }

    @Test
    void f25_aWrittenConsentNeedsASignatureAndAnOralOneNoWitness() {
        assertThat(findings("CONSENT", "{" + CONSENT + "'validTo':'2027-01-01','form':'WRITTEN'}"))
                .containsExactly("signatureHash signature-missing");
        assertThat(findings("CONSENT", "{" + CONSENT + "'validTo':'2027-01-01','form':'ORAL_DOCUMENTED'}"))
                .isEmpty();
    }

    @Test
    void aRefusalNeedsNoSignature() {
        String refusal = CONSENT.replace("GIVEN", "REFUSED").replace("['HEALTH']", "[]");
        assertThat(findings("CONSENT", "{" + refusal + "'validTo':'2027-01-01','form':'WRITTEN'}"))
                .isEmpty();
    }

    @Test
    void everyPartyOfALiftedSecrecyNeedsInformation() {
        String nothingTold = ORAL.replace("['HEALTH']", "[]");
        assertThat(findings("CONSENT", "{" + nothingTold + "'validTo':'2027-01-01'}"))
                .containsExactly("parties party-without-information");
        assertThat(findings(
                        "CONSENT",
                        "{" + nothingTold.replace("SECRECY_LIFTED", "SIP_MAY_BE_MADE") + "'validTo':'2027-01-01'}"))
                .isEmpty();
    }

    @Test
    void everyActionOfASipNeedsTextAndPrincipal() {
        String fields = "{'overallResponsible':'MUNICIPALITY','jointFollowUp':'2026-12-01',"
                + "'meetingAt':'2026-11-20T10:00:00Z','actions':{'a':{'what':'w','principal':'AF'},'b':{'due':'2026-12-01'}}}";
        assertThat(findings("SIP_PLAN", fields))
                .containsExactly(
                        "consent sip-consent-NEVER_ASKED",
                        "actions/b/what action-without-text",
                        "actions/b/principal action-without-principal");
        assertThat(findings("SIP_PLAN", "{}"))
                .containsExactly(
                        "overallResponsible required-choice",
                        "jointFollowUp required",
                        "meetingAt required",
                        "actions sip-without-action");
    }

    @Test
    void aSipFollowUpGoesOnWithADateOrClosesWithAReason() {
        String plan = "'plan':'018f0000-0000-7000-8000-000000000001',";
        assertThat(findings("SIP_FOLLOW_UP", "{}")).containsExactly("plan required-choice", "decision required-choice");
        assertThat(findings("SIP_FOLLOW_UP", "{" + plan + "'decision':'CLOSE'}"))
                .containsExactly("closeReason close-without-reason");
        assertThat(findings("SIP_FOLLOW_UP", "{" + plan + "'decision':'REVISE','followUp':{'what':'w'}}"))
                .containsExactly("followUp/date follow-up-unless-close");
        assertThat(findings("SIP_FOLLOW_UP", "{" + plan + "'decision':'CONTINUE','followUp':{'date':'2026-12-01'}}"))
                .isEmpty();
        assertThat(findings("SIP_FOLLOW_UP", "{" + plan + "'decision':'CLOSE','closeReason':'c'}"))
                .isEmpty();
    }

    @Test
    void whatWasNotDoneNeedsAReason() {
        String fields = "{'plan':'018f0000-0000-7000-8000-000000000001','decision':'CLOSE','closeReason':'c',"
                + "'actions':{'a':{'state':'NOT_DONE'},'b':{'state':'NOT_DONE','why':'ill'},'c':{'state':'DONE'}}}";
        assertThat(findings("SIP_FOLLOW_UP", fields)).containsExactly("actions/a/why not-done-without-why");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "10,true", "7.5,true", "-1,false", "10.5,false", "4294967296,false", "1e99,false"})
    void progressIsFromNoughtToTen(String progress, boolean right) {
        String fields = "{'plan':'018f0000-0000-7000-8000-000000000001','decision':'CLOSE','closeReason':'c',"
                + "'goals':{'g':{'progress':" + progress + "}}}";
        assertThat(findings("SIP_FOLLOW_UP", fields))
                .isEqualTo(right ? List.of() : List.of("goals/g/progress out-of-range"));
    }

    @Test
    void aClientNeedsNumberAndNames() {
        assertThat(findings("CLIENT", "{}"))
                .containsExactly("givenName required", "familyName required", "personalNumber required");
        assertThat(findings("CLIENT", "{'personalNumber':'199006022398','givenName':'g','familyName':'f'}"))
                .containsExactly("personalNumber personal-number");
        assertThat(findings("CLIENT", "{'personalNumber':'19900602-2397','givenName':'g','familyName':'f'}"))
                .isEmpty();
    }

    @Test
    void aCaseNeedsNothing() {
        assertThat(findings("CASE", "{}")).isEmpty();
    }

    @Test
    void anAddendumNeedsOnlyToSaySomething() {
        String to =
                "'addendumTo':'018f0000-0000-7000-8000-000000000001','status':'DRAFT','happenedAt':'2026-11-22T10:00:00Z'";
        assertThat(findings("HOME_VISIT", "{" + to + "}")).containsExactly("addendumTo addendum-empty");
        assertThat(findings("HOME_VISIT", "{" + to + ",'observations':'right'}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOME_VISIT | {'purpose':'HOUSE_FIRE','entry':'NOT_HOME'} | purpose",
                "HOME_VISIT | {'purpose':'NEW_CASE','entry':'THROUGH_THE_WINDOW'} | entry",
                "HOME_VISIT | {'purpose':'NEW_CASE','entry':'NOT_HOME','childrenThere':'AT_SCHOOL'} | childrenThere",
                "HOME_VISIT | {'purpose':'NEW_CASE','entry':'NOT_HOME','emergencyOutcome':'LOAN'} | emergencyOutcome",
                "HOME_VISIT | {'purpose':'NEW_CASE','entry':'NOT_HOME','meeting':{'interpreter':'ROBOT'}} | meeting/interpreter",
                "HOME_VISIT | {'addendumTo':'0190c1f0-0000-7000-8000-000000000000','entry':'ROOF'} | entry",
                "NEED_ASSESSMENT | {'group':'RH99'} | group",
            })
    void m11_nobodySignsOverAChoiceOfANewerVersion(String kind, String fields, String field) {
        assertThat(findings(kind, fields)).containsOnlyOnce(field + " unknown-here");
    }

    @Test
    void m11_aStateOfANewerVersionThatStaysOpenIsTheReceiversToWrite() {
        String visit = "{" + VISIT + ",'followUpOutcomes':{'a':{'outcome':'DELEGATED'}}}";
        assertThat(findings("HOME_VISIT", visit)).isEmpty();
    }

    @Test
    void anOpenConflictMustBeSettledFirst() {
        assertThat(findings("HOME_VISIT", "{" + VISIT + ",'conflicts':{'c':{'fields':{}}}}"))
                .containsExactly("conflicts conflict-open");
        assertThat(findings("HOME_VISIT", "{" + VISIT + ",'conflicts':{}}")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingReadsInBothLanguagesWithoutGaps(Kind kind) {
        List<Finding> all = SigningCheck.of(
                view(
                        kind.name(),
                        "{'entry':'LET_IN','personalNumber':'1','decision':'CLOSE','form':'WRITTEN','actions':{'a':{}},"
                                + "'goals':{'g':{'progress':11}},'state':'RETURNED','agreedHours':41,'attendedHours':-1,'change':'STEP_UP','outcome':'UNCLEAR',"
                                + "'party':'AF','sentAt':'2026-11-22T10:00:00Z','scores':{'a':11},'unmetGuards':['role'],'validFrom':'2026-01-01','validTo':'2028-01-01'}"),
                new CaseFacts(true));
        assertThat(all).allSatisfy(finding -> {
            assertThat(finding.text(SWEDISH)).isNotBlank().doesNotContain("{", "'", "finding.");
            assertThat(finding.text(Locale.ENGLISH))
                    .isNotBlank()
                    .doesNotContain("{", "''", "finding.")
                    .isNotEqualTo(finding.text(SWEDISH));
        });
    }

    @Test
    void theSentenceNamesTheFieldAndTheLimits() {
        assertThat(Finding.of("purpose", "required").text(SWEDISH)).isEqualTo("Fyll i Syfte.");
        assertThat(Finding.of("group", "required-choice").text(SWEDISH)).isEqualTo("Välj Behovsgrupp.");
        assertThat(Finding.of("goals/g/progress", "out-of-range", 0, 10).text(SWEDISH))
                .isEqualTo("Hur långt målet kommit ska vara mellan 0 och 10.");
        assertThat(Finding.of("goals/g/progress", "out-of-range", 0, 10).text(Locale.ENGLISH))
                .isEqualTo("Progress of the goal must be between 0 and 10.");
    }
}
