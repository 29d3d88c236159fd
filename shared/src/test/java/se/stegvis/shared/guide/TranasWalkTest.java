package se.stegvis.shared.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.need.NeedGroup;

class TranasWalkTest {
    private static final Map<String, Set<String>> PERMANENT =
            Map.of("permanent", Set.of("true"), "extent", Set.of("50"));

    private static Walk atNeedGroups() {
        return new Walk("tranas-rehab").yes("bistandsratt", "har-ratt").goes("2");
    }

    private static List<String> open(Walk walk) {
        return walk.guide().next().stream()
                .filter(NextStep::open)
                .map(way -> way.to().key())
                .toList();
    }

    private static List<String> interventions(Walk walk) {
        return walk.guide().interventions().stream()
                .map(offer -> offer.kind().name())
                .toList();
    }

    private static List<String> forums(Walk walk) {
        return walk.guide().forums().stream().map(forum -> forum.offer().key()).toList();
    }

    @Test
    void fromApplicationToCompensation() {
        atNeedGroups()
                .cannot("3b", "need-group")
                .group(NeedGroup.UNCLEAR)
                .cannot("3b", "need-group")
                .goes("3a")
                .cannot("3b", "need-group", "record:CONSULTATION")
                .group(NeedGroup.RH2)
                .cannot("3b", "record:CONSULTATION")
                .signed("CONSULTATION", "outcome", "RH2")
                .goes("3b")
                .cannot("4", "consent:SIP_MAY_BE_MADE|consent:SECRECY_LIFTED:CHOSEN:PLAN:WRITTEN")
                .mayMakeSip()
                .goes("4")
                .cannot("5", "dfa-chain", "record:DFA_CHAIN")
                .signed("DFA_CHAIN", PERMANENT)
                .cannot("5", "dfa-chain")
                .dfa(true)
                .goes("5")
                .cannot("avslut", "checklist:fk-ersattning:beviljad")
                .no("fk-ersattning", "beviljad")
                .yes("fk-ersattning", "avslag")
                .cannot("avslut", "checklist:fk-ersattning:beviljad")
                .yes("fk-ersattning", "beviljad")
                .goes("avslut")
                .isOver();
    }

    @ParameterizedTest
    @CsvSource({
        "AM1, AF_CONTACT",
        "AM2, AME_COACHING",
        "RH1, OUTPATIENT_CONTACT",
        "AM3, INVESTIGATION WORK_TRAINING CARE_COORDINATION",
        "RH2, INVESTIGATION WORK_TRAINING CARE_COORDINATION",
        "RH3, INVESTIGATION WORK_TRAINING CARE_COORDINATION",
    })
    void eachNeedGroupIsOfferedItsInterventions(NeedGroup group, String interventions) {
        assertThat(interventions(atNeedGroups().group(group))).containsExactly(interventions.split(" "));
    }

    @ParameterizedTest
    @EnumSource(names = {"AM3", "RH2", "RH3"})
    void theGroupsOfTheNewerSourceGoToTheLabourMarketUnit(NeedGroup group) {
        assertThat(open(atNeedGroups().group(group))).containsExactly("3b");
    }

    private static Walk assigned(Walk walk, String intervention, String state) {
        return walk.signed("ASSIGNMENT", Map.of("interventions", Set.of(intervention), "state", Set.of(state)));
    }

    @ParameterizedTest
    @CsvSource({
        "AM1, AF_CONTACT, OUTPATIENT_CONTACT",
        "AM2, AME_COACHING, AF_CONTACT",
        "RH1, OUTPATIENT_CONTACT, AME_COACHING"
    })
    void theOtherGroupsLeaveWhenTheirInterventionHasBeenTakenOn(NeedGroup group, String its, String another) {
        Walk walk = atNeedGroups().group(group).cannot("avslut", "record:ASSIGNMENT");
        assigned(assigned(walk, its, "SENT"), its, "RETURNED").cannot("avslut", "record:ASSIGNMENT");
        assigned(walk, another, "ACCEPTED").cannot("avslut", "record:ASSIGNMENT");
        assigned(walk, its, "ACCEPTED").goes("avslut").isOver();
    }

    @Test
    void whoeverIsNotEntitledToAssistanceLeavesAndGoesNoFurther() {
        new Walk("tranas-rehab")
                .isTold("2", "”Personen har rätt till bistånd” har inte fått ja i ”Rätten till bistånd”.")
                .yes("bistandsratt", "har-ratt", "inte-ratt")
                .cannot("avslut")
                .isTold("2", "I ”Rätten till bistånd” har fler än ett svar fått ja. Svara igen, med ett enda ja.")
                .yes("bistandsratt", "inte-ratt")
                .cannot("2", "checklist:bistandsratt:har-ratt")
                .goes("avslut")
                .isOver();
    }

    /** At every step where a client with a clear need may go somewhere. */
    @ParameterizedTest
    @CsvSource({"2", "3b", "4"})
    void unclearOpensOnlyTheConsultationWhateverElseIsAgreed(String step) {
        Walk walk = atNeedGroups().group(NeedGroup.AM3).mayMakeSip();
        if (!step.equals("2")) {
            walk.goes(step);
        }
        walk.group(NeedGroup.UNCLEAR)
                .chosen(Party.AF)
                .lifts(ConsentForm.WRITTEN, InformationKind.PLAN, Party.AF)
                .signed("NEED_ASSESSMENT")
                .signed("SIP_PLAN")
                .signed("SIP_FOLLOW_UP", "decision", "CLOSE")
                .signed("DFA_CHAIN", PERMANENT)
                .dfa(true);
        assigned(assigned(walk, "AF_CONTACT", "ACCEPTED"), "WORK_TRAINING", "ENDED");
        assertThat(open(walk)).containsExactly("3a");
        assertThat(interventions(walk)).isEmpty();
        assertThat(forums(walk)).containsExactly("CONSULTATION");
    }

    @Test
    void theStepOfAFormalForumWantsConsentForThePlanAndForEachPartyThatIsCalled() {
        atNeedGroups()
                .group(NeedGroup.RH2)
                .lifts(ConsentForm.WRITTEN, InformationKind.ECONOMY, Party.EMPLOYER)
                .isTold(
                        "4",
                        "Det behövs ett samtycke till att en SIP görs, eller ett skriftligt samtycke till att varje kallad part"
                                + " får veta planeringen.")
                .chosen(Party.AF, Party.FK)
                .lifts(ConsentForm.WRITTEN, InformationKind.PLAN, Party.AF)
                .cannot("4")
                .lifts(ConsentForm.WRITTEN, InformationKind.PLAN, Party.FK)
                .withdraws(Party.FK)
                .cannot("4")
                .lifts(ConsentForm.WRITTEN, InformationKind.PLAN, Party.FK)
                .goes("4");
    }

    @Test
    void theProcessIsNotLeftWhileAnAssignmentIsStillOpen() {
        Walk walk = atNeedGroups().group(NeedGroup.AM3).goes("3b");
        assigned(walk, "INVESTIGATION", "ENDED").later(1);
        walk.signed("ASSIGNMENT", Map.of("interventions", Set.of("WORK_TRAINING"), "state", Set.of("ACCEPTED")));
        walk.isTold("avslut", "Uppdrag som pågår eller väntar på svar ska först vara avslutade eller återlämnade.");
        Walk settled = atNeedGroups().group(NeedGroup.AM3).goes("3b").cannot("avslut", "record:ASSIGNMENT");
        assigned(assigned(settled, "INVESTIGATION", "ENDED"), "WORK_TRAINING", "RETURNED")
                .goes("avslut")
                .isOver();
    }

    @Test
    void theAnswerToAnEarlierApplicationDoesNotAnswerTheNext() {
        atNeedGroups()
                .group(NeedGroup.RH3)
                .goes("3b")
                .dfa(true)
                .signed("DFA_CHAIN", PERMANENT)
                .goes("5")
                .yes("fk-ersattning", "avslag")
                .goes("3b")
                .goes("5")
                .isTold(
                        "3b",
                        "”Försäkringskassans beslut om ersättning” är besvarad i ett tidigare steg. Svara igen, som det är"
                                + " nu.")
                .yes("fk-ersattning", "beviljad")
                .cannot("3b", "checklist:fk-ersattning:avslag")
                .goes("avslut")
                .isOver();
    }

    @Test
    void aConsultationThatEndsWithoutRehabilitationGoesBackToTheNeedGroup() {
        atNeedGroups()
                .group(NeedGroup.UNCLEAR)
                .goes("3a")
                .cannot("2", "need-group", "record:CONSULTATION")
                .signed("CONSULTATION", "outcome", "RH1")
                .group(NeedGroup.RH1)
                .cannot("3b", "need-group", "record:CONSULTATION")
                .goes("2")
                .signed(
                        "ASSIGNMENT",
                        Map.of("interventions", Set.of("OUTPATIENT_CONTACT"), "state", Set.of("ACCEPTED")))
                .goes("avslut")
                .isOver();
    }

    @Test
    void anOldConsultationDoesNotCountAgain() {
        new Walk("tranas-rehab")
                .yes("bistandsratt", "har-ratt")
                .signed("CONSULTATION", "outcome", "RH3")
                .goes("2")
                .group(NeedGroup.UNCLEAR)
                .goes("3a")
                .group(NeedGroup.RH3)
                .cannot("3b", "record:CONSULTATION");
    }

    @Test
    void theForumsSayWhatTheyNeed() {
        Walk walk = atNeedGroups().group(NeedGroup.RH2);
        assertThat(forums(walk)).containsExactly("SIP", "ARENA", "SAMVERK");
        assertThat(walk.guide().forums()).noneMatch(ForumState::open);
        walk.mayMakeSip().chosen(Party.AF, Party.FK).lifts(ConsentForm.ORAL_DOCUMENTED, InformationKind.PLAN, Party.AF);
        ForumState arena = walk.guide().forums().get(1);
        assertThat(arena.missing())
                .extracting(UnmetGuard::guard)
                .containsExactly("consent:SECRECY_LIFTED:AF:PLAN:WRITTEN", "consent:SECRECY_LIFTED:FK:PLAN:WRITTEN");
        assertThat(arena.missing().get(0).text().sv())
                .isEqualTo("Samtycket till att uppgifter om planering lämnas till Arbetsförmedlingen är muntligt."
                        + " Här måste det vara skriftligt.");
        assertThat(walk.guide().forums().get(0).open()).isTrue();
    }

    @Test
    void aWithdrawnConsentClosesTheForumAgain() {
        atNeedGroups()
                .group(NeedGroup.AM3)
                .mayMakeSip()
                .goes("4")
                .later(10)
                .signed("SIP_PLAN")
                .goes("3b")
                .withdrawsEverything()
                .cannot("4");
    }

    @Test
    void aRefusedApplicationGoesBackToRehabilitation() {
        atNeedGroups()
                .group(NeedGroup.RH3)
                .goes("3b")
                .dfa(true)
                .signed("DFA_CHAIN", Map.of("permanent", Set.of("false"), "extent", Set.of("100")))
                .cannot("5", "record:DFA_CHAIN")
                .later(1)
                .signed("DFA_CHAIN", PERMANENT)
                .goes("5")
                .cannot("3b", "checklist:fk-ersattning:avslag")
                .yes("fk-ersattning", "avslag")
                .goes("3b")
                .cannot("avslut", "record:ASSIGNMENT")
                .signed("ASSIGNMENT", Map.of("interventions", Set.of("INVESTIGATION"), "state", Set.of("ENDED")))
                .goes("avslut")
                .isOver();
    }
}
