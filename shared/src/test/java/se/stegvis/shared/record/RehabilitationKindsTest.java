package se.stegvis.shared.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.shared.Text.doc;
import static se.stegvis.shared.Text.json;
import static se.stegvis.shared.record.Views.findings;
import static se.stegvis.shared.record.Views.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.process.InterventionKind;

class RehabilitationKindsTest {
    private static final String TRAINING = "'training':'018f0000-0000-7000-8000-000000000001',";

    @Test
    void aNeedGroupNeedsARationale() {
        assertThat(findings("NEED_ASSESSMENT", "{}")).containsExactly("group required-choice", "rationale required");
        assertThat(findings("NEED_ASSESSMENT", "{'group':'UNCLEAR','rationale':'r'}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"R1,RH1", "R2,RH2", "R3,RH3", "RH2,RH2"})
    void anAliasIsReadAndNeverKept(String written, String kept) {
        for (String place : List.of("NEED_ASSESSMENT/group", "CONSULTATION/outcome", "CASE/needGroup")) {
            KindSpec spec = Kind.valueOf(place.split("/")[0]).spec();
            String field = place.split("/")[1];
            assertThat(Doc.EMPTY.with(json("{'" + field + "':'" + written + "'}"), spec))
                    .isEqualTo(doc("{'" + field + "':'" + kept + "'}"));
        }
        assertThat(((NeedAssessment) view("NEED_ASSESSMENT", "{'group':'" + written + "'}")).group())
                .contains(NeedGroup.valueOf(kept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DIALOGUE|'form':'ratt-stod-dialog','withClient':true|answers dialogue-empty|'answers':{'prognos':'Bra.'}",
                "DIALOGUE|'form':'fms-inkludering','with':['FK']|answers dialogue-empty|'checks':{'pagaende-vard':false}",
                "SELF_RATING|'template':'vardag'|scores rating-empty|'scores':{'ork':0}",
                "SELF_RATING|'clientView':'c'|scores rating-empty|'words':'Bättre.'",
                "OBSTACLE|'level':'LOCAL'|what required|'what':'Köer.'",
                "DFA_CHAIN|'extent':'50'|diagnoses dfa-empty|'limitations':{'a':{'text':'Lyfta.'}}",
                "WORK_TRAINING|'clientView':'c'|place training-empty|'agreedHours':10"
            })
    void whatIsSignedHasContent(String kind, String around, String finding, String content) {
        assertThat(findings(kind, "{" + around + "}")).containsExactly(finding);
        assertThat(findings(kind, "{" + around + "," + content + "}")).isEmpty();
    }

    @Test
    void nobodySignsInTheNameOfAnother() {
        UUID me = new UUID(1, 1);
        CaseFacts signing = CaseFacts.NONE.signedBy(new Signer(me, Role.CASEWORKER));
        String what = "{'what':'Köer.'";
        assertThat(SigningCheck.of(view("OBSTACLE", what + ",'signedBy':'" + me + "'}"), signing))
                .isEmpty();
        assertThat(SigningCheck.of(view("OBSTACLE", what + "}"), signing))
                .as("a device of before the field")
                .isEmpty();
        assertThat(SigningCheck.of(view("OBSTACLE", what + ",'signedBy':'" + new UUID(2, 2) + "'}"), signing))
                .extracting(Finding::code)
                .containsExactly("signed-by-other");
    }

    @Test
    void anAssessmentTellsObstaclesAndPartOfMix() {
        NeedAssessment read =
                (NeedAssessment) view("NEED_ASSESSMENT", "{'obstacles':['PAIN','FROM_LATER'],'mixPart':'III'}");
        assertThat(read.obstacles()).containsExactly(SelfSupportObstacle.PAIN);
        assertThat(read.mixPart()).contains(MixPart.III);
    }

    @Test
    void anAssignmentNeedsAReceiverAndAnIntervention() {
        assertThat(findings("ASSIGNMENT", "{'interventions':[]}"))
                .containsExactly("to required-choice", "interventions required-choice");
        assertThat(findings("ASSIGNMENT", "{'to':'AME','interventions':['WORK_TRAINING']}"))
                .isEmpty();
    }

    @Test
    void whatIsReturnedSaysWhyBeforeAndAfterTheSignature() {
        String returned = "'to':'AME','interventions':['WORK_TRAINING'],'state':'RETURNED'";
        assertThat(findings("ASSIGNMENT", "{" + returned + "}"))
                .containsExactly("why returned-without-why", "state assignment-begins-sent");
        assertThat(SigningCheck.afterSigning(
                        view("ASSIGNMENT", "{'status':'SIGNED'," + returned + "}"), CaseFacts.NONE))
                .extracting(Finding::code)
                .containsExactly("returned-without-why");
        assertThat(SigningCheck.afterSigning(
                        view("ASSIGNMENT", "{'status':'SIGNED'," + returned + ",'why':'w'}"), CaseFacts.NONE))
                .isEmpty();
    }

    @Test
    void afterTheSignatureOnlyOpenFieldsAreAsked() {
        String visit = "{'status':'SIGNED','entry':'LET_IN'}";
        assertThat(SigningCheck.afterSigning(view("HOME_VISIT", visit), CaseFacts.NONE))
                .isEmpty();
        String request = "{'status':'SIGNED','party':'AF','sentAt':'2026-11-22T10:00:00Z'}";
        assertThat(SigningCheck.afterSigning(view("DOCUMENT_REQUEST", request), CaseFacts.NONE))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"SENT,0", "ACCEPTED,1", "RETURNED,1", "ENDED,1"})
    void sec18_anAssignmentIsSignedAsSentAndAnsweredAfterwards(String state, int findings) {
        String fields = "'to':'AME','interventions':['WORK_TRAINING'],'why':'w','state':'" + state + "'";
        assertThat(SigningCheck.of(view("ASSIGNMENT", "{" + fields + "}"), CaseFacts.NONE))
                .hasSize(findings)
                .allMatch(finding ->
                        finding.field().equals("state") && finding.code().equals("assignment-begins-sent"));
        assertThat(SigningCheck.afterSigning(view("ASSIGNMENT", "{'status':'SIGNED'," + fields + "}"), CaseFacts.NONE))
                .isEmpty();
        assertThat(SigningCheck.of(
                        view("ASSIGNMENT", "{'addendumTo':'" + new UUID(1, 1) + "'," + fields + "}"), CaseFacts.NONE))
                .as("a correction says what is the case")
                .isEmpty();
    }

    @Test
    void theReceiverAnswersInTheAssignment() {
        Assignment read = (Assignment) view(
                "ASSIGNMENT",
                "{'to':'AME','interventions':['INVESTIGATION','CARE_COORDINATION'],'state':'ACCEPTED',"
                        + "'feedback':{'f':{'text':'t'}}}");
        assertThat(read.to()).contains(Party.AME);
        assertThat(read.interventions())
                .containsExactly(InterventionKind.INVESTIGATION, InterventionKind.CARE_COORDINATION);
        assertThat(read.state()).contains(AssignmentState.ACCEPTED);
        assertThat(read.feedback()).containsKey("f");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "40,true", "40.5,false", "-1,false"})
    void aTrainingIsAtMostFortyHoursAWeek(String hours, boolean right) {
        assertThat(findings("WORK_TRAINING", "{'agreedHours':" + hours + "}"))
                .isEqualTo(right ? List.of() : List.of("agreedHours out-of-range"));
        String stepUp = "{" + TRAINING + "'change':'STEP_UP','newHours':" + hours + "}";
        assertThat(findings("WORK_TRAINING_FOLLOW_UP", stepUp))
                .isEqualTo(right ? List.of() : List.of("newHours out-of-range"));
    }

    @ParameterizedTest
    @CsvSource({"STEP_UP,true", "STEP_DOWN,true", "KEEP,false", "END,false"})
    void aStepUpOrDownSaysTheNewHours(String change, boolean needed) {
        assertThat(findings("WORK_TRAINING_FOLLOW_UP", "{" + TRAINING + "'change':'" + change + "'}"))
                .isEqualTo(needed ? List.of("newHours step-without-hours") : List.of());
    }

    @Test
    void aTrainingFollowUpNeedsTrainingAndChangeAndNoHoursBelowNought() {
        assertThat(findings("WORK_TRAINING_FOLLOW_UP", "{'attendedHours':-0.5}"))
                .containsExactly("training required-choice", "change required-choice", "attendedHours below-nought");
        assertThat(findings("WORK_TRAINING_FOLLOW_UP", "{" + TRAINING + "'change':'KEEP','attendedHours':0}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UNCLEAR,false", "FROM_LATER,false", "AM3,true", "R1,true"})
    void aConsultationEndsInANeedGroup(String outcome, boolean ended) {
        assertThat(findings("CONSULTATION", "{'question':'q','outcome':'" + outcome + "'}"))
                .isEqualTo(ended ? List.of() : List.of("outcome consultation-without-group"));
    }

    @Test
    void aConsultationNeedsQuestionAndOutcome() {
        assertThat(findings("CONSULTATION", "{}")).containsExactly("question required", "outcome required-choice");
    }

    @Test
    void everyScoreIsFromNoughtToTen() {
        assertThat(findings("SELF_RATING", "{'scores':{'sleep':0,'energy':10,'pain':10.5,'everyday':-1}}"))
                .containsExactly("scores/pain out-of-range", "scores/everyday out-of-range");
        assertThat(((SelfRating) view("SELF_RATING", "{'template':'t','scores':{'b':1,'a':2.5,'odd':'x'}}")).scores())
                .isEqualTo(Map.of("b", BigDecimal.ONE, "a", new BigDecimal("2.5")));
    }

    @Test
    void aDialogueAnswersQuestionsAndChecklists() {
        Dialogue read = (Dialogue) view(
                "DIALOGUE",
                "{'form':'ratt-stod-dialog','answers':{'plan':'Ja'},'checks':{'vard':false},'with':['FK']}");
        assertThat(read.form()).contains("ratt-stod-dialog");
        assertThat(read.answers()).isEqualTo(Map.of("plan", "Ja"));
        assertThat(read.checks()).isEqualTo(Map.of("vard", false));
        assertThat(read.with()).isEqualTo(Set.of(Party.FK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "50", "75", "100"})
    void reducedWorkAbilityHasFourSteps(String extent) {
        assertThat(((DfaChain) view("DFA_CHAIN", "{'extent':'" + extent + "'}")).extent())
                .map(WorkAbilityLoss::perCent)
                .contains(extent);
        assertThat(WorkAbilityLoss.read("33")).isEmpty();
    }

    @Test
    void anObstacleSaysWhereItCanBeSolved() {
        assertThat(((Obstacle) view("OBSTACLE", "{'what':'w','level':'NATIONAL'}")).level())
                .contains(ObstacleLevel.NATIONAL);
    }

    @Test
    void aDisclosureSaysWhatWentToWhomAndIsNeverRefusedForConsent() {
        assertThat(findings("DISCLOSURE", "{}"))
                .containsExactly("party required-choice", "what required", "information required-choice");
        Disclosure told =
                (Disclosure) view("DISCLOSURE", "{'party':'FK','what':'SIP-plan','information':['PLAN','FROM_LATER']}");
        assertThat(SigningCheck.of(told, CaseFacts.NONE)).isEmpty();
        assertThat(told.party()).contains(Party.FK);
        assertThat(told.information()).containsExactly(InformationKind.PLAN);
    }
}
