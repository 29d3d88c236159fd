package se.stegvis.shared.guide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;

class LysekilWalkTest {

    private static Walk beforeTheBaseGroup() {
        return new Walk("lysekil-fms")
                .cannot("1", "record:NEED_ASSESSMENT", "record:SELF_RATING")
                .signed("NEED_ASSESSMENT")
                .cannot("1", "record:SELF_RATING")
                .signed("SELF_RATING")
                .goes("1");
    }

    private static Walk included() {
        return beforeTheBaseGroup()
                .cannot("2", "checklist:fms-inkludering", "record:BASE_GROUP_DECISION")
                .yes("fms-inkludering", "langvarig-diagnos")
                .cannot("2", "record:BASE_GROUP_DECISION")
                .signed("BASE_GROUP_DECISION", "decision", "INCLUDE")
                .goes("2");
    }

    @Test
    void fromPreparationToTheBaseGroupsClosure() {
        included()
                .cannot("3", "consent:SIP_MAY_BE_MADE", "consent:SECRECY_LIFTED:CHOSEN:HEALTH")
                .mayMakeSip()
                .chosen(Party.REGION_PRIMARY, Party.FK)
                .lifts(ConsentForm.ORAL_DOCUMENTED, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .cannot("3", "consent:SECRECY_LIFTED:FK:HEALTH")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.FK)
                .goes("3")
                .cannot("4", "record:DOCUMENT_REQUEST")
                .signed("DOCUMENT_REQUEST")
                .goes("4")
                .cannot("5", "record:SIP_PLAN")
                .signed("SIP_PLAN")
                .goes("5")
                .cannot("6", "record:SIP_FOLLOW_UP")
                .signed("SIP_FOLLOW_UP", "decision", "REVISE")
                .goes("6")
                .goes("5")
                .signed("SIP_FOLLOW_UP", "decision", "CONTINUE")
                .goes("6")
                .cannot("avslut", "record:BASE_GROUP_DECISION")
                .signed("BASE_GROUP_DECISION", "decision", "CLOSE")
                .actor(Role.COACH)
                .cannot("avslut", "role")
                .actor(Role.TEAM_LEAD)
                .goes("avslut")
                .isOver();
    }

    @Test
    void aDecisionToContinueIsNoClosure() {
        included()
                .mayMakeSip()
                .chosen(Party.FK)
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.FK)
                .goes("3")
                .signed("DOCUMENT_REQUEST")
                .goes("4")
                .signed("SIP_PLAN")
                .goes("5")
                .signed("SIP_FOLLOW_UP")
                .goes("6")
                .signed("BASE_GROUP_DECISION", "decision", "CLOSE")
                .later(1)
                .signed("BASE_GROUP_DECISION", "decision", "CONTINUE")
                .cannot("avslut", "record:BASE_GROUP_DECISION");
    }

    @Test
    void documentsAreNotAskedForOnceTheConsentIsWithdrawn() {
        included()
                .mayMakeSip()
                .chosen(Party.REGION_PSYCHIATRY)
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PSYCHIATRY)
                .goes("3")
                .signed("DOCUMENT_REQUEST")
                .cannot("1")
                .withdrawsEverything()
                .cannot("4", "consent:SIP_MAY_BE_MADE", "consent:SECRECY_LIFTED:REGION_PSYCHIATRY:HEALTH")
                .goes("1");
    }

    @Test
    void whoeverSaysNoToASipGoesBackToTheBaseGroup() {
        included()
                .isTold(
                        "1",
                        "Personen ska ha tillfrågats och sagt nej, eller tagit tillbaka sitt ja."
                                + " Skriv ner svaret som ett samtycke eller en vägran.")
                .refusesSip()
                .cannot("3", "consent:SIP_MAY_BE_MADE")
                .goes("1");
    }

    @Test
    void aConsentThatHasRunOutIsNoRefusal() {
        included()
                .mayMakeSip()
                .later(400)
                .cannot("3", "consent:SIP_MAY_BE_MADE")
                .cannot("1");
    }

    @Test
    void aPartyThatMayNotBeAskedSendsTheClientBackToo() {
        included()
                .mayMakeSip()
                .chosen(Party.FK, Party.REGION_PRIMARY)
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .cannot("1")
                .refuses(InformationKind.HEALTH, Party.FK)
                .goes("1");
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "4", "5"})
    void theBaseGroupMayCloseFromEachStepAfterInclusion(String step) {
        Walk walk = included()
                .mayMakeSip()
                .chosen(Party.FK)
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.FK)
                .signed("SIP_PLAN");
        for (int number = 3; number <= Integer.parseInt(step); number++) {
            walk.goes(String.valueOf(number)).signed("DOCUMENT_REQUEST");
        }
        walk.isTold("avslut", "Basgruppens beslut om avslut ska vara signerat i det här steget.")
                .signed("BASE_GROUP_DECISION", "decision", "CLOSE")
                .actor(Role.COACH)
                .cannot("avslut", "role")
                .actor(Role.CASEWORKER)
                .goes("avslut")
                .isOver();
    }

    @Test
    void aSipThatIsAgreedToDoesNotSendTheClientBack() {
        included()
                .mayMakeSip()
                .cannot(
                        "1",
                        "consent:SIP_MAY_BE_MADE:REFUSED+WITHDRAWN|consent:SECRECY_LIFTED:CHOSEN:HEALTH:REFUSED+WITHDRAWN");
    }

    @Test
    void diffuseProblemsGoTheParallelWayAndMayComeBack() {
        beforeTheBaseGroup()
                .signed("BASE_GROUP_DECISION", "decision", "PARALLEL")
                .cannot("parallell", "checklist:fms-parallell")
                .yes("fms-parallell", "diffust")
                .goes("parallell")
                .goes("1")
                .cannot("parallell", "record:BASE_GROUP_DECISION", "checklist:fms-parallell")
                .yes("fms-parallell", "gamla-underlag")
                .signed("BASE_GROUP_DECISION", "decision", "PARALLEL")
                .goes("parallell")
                .cannot("avslut", "record:BASE_GROUP_DECISION")
                .signed("BASE_GROUP_DECISION", "decision", "CLOSE")
                .actor(Role.OCCUPATIONAL_THERAPIST)
                .cannot("avslut", "role")
                .actor(Role.CASEWORKER)
                .goes("avslut")
                .isOver();
    }

    @Test
    void noneOfTheCriteriaMeansNoInclusion() {
        beforeTheBaseGroup()
                .no("fms-inkludering", "pagaende-vard", "sjukersattning", "langvarig-diagnos")
                .signed("BASE_GROUP_DECISION", "decision", "INCLUDE")
                .cannot("2", "checklist:fms-inkludering");
    }
}
