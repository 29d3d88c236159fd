package se.stegvis.shared.guide;

import org.junit.jupiter.api.Test;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

class StockholmWalkTest {
    private static final String PLAN_ANSWERED =
            "consent:SECRECY_LIFTED:CHOSEN:PLAN|consent:SECRECY_LIFTED:CHOSEN:PLAN:REFUSED+WITHDRAWN";

    private static Walk inTheTargetGroup() {
        return new Walk("stockholm-rehabbanan")
                .yes("malgrupp", "forsorjningsstod", "sjukskriven", "utan-sgi", "behover-rehab");
    }

    @Test
    void fromMappingThroughPreRehabilitationToTheSelfRating() {
        inTheTargetGroup()
                .cannot("underlag")
                .lifts(ConsentForm.ORAL_DOCUMENTED, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .goes("underlag")
                .cannot("planering", "record:DOCUMENT_REQUEST", PLAN_ANSWERED)
                .signed("DOCUMENT_REQUEST")
                .chosen(Party.AF)
                .lifts(ConsentForm.WRITTEN, InformationKind.PLAN, Party.AF)
                .goes("planering")
                .cannot("forrehab")
                .mayMakeSip()
                .signed("SIP_PLAN")
                .goes("forrehab")
                .cannot("uppfoljning")
                .later(93)
                .goes("uppfoljning")
                .cannot("avslut", "record:SELF_RATING")
                .signed("SELF_RATING")
                .later(91)
                .cannot("avslut", "record:SELF_RATING")
                .signed("SELF_RATING")
                .goes("avslut")
                .isOver();
    }

    @Test
    void coordinatedRehabilitationFollowsTheCriteriaOfTheInsuranceAgency() {
        inTheTargetGroup()
                .chosen(Party.FK)
                .lifts(ConsentForm.WRITTEN, InformationKind.PLAN, Party.FK)
                .goes("planering")
                .cannot("samordnad-rehab", "checklist:fk-samordning", "consent:SECRECY_LIFTED:FK:HEALTH")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.FK)
                .yes("fk-samordning", "forsakrad", "nedsatt-av-sjukdom", "behover-rehabilitering")
                .no("fk-samordning", "annan-orsak", "for-sjuk", "utan-potential")
                .goes("samordnad-rehab")
                .cannot("uppfoljning", "checklist:fk-besked:beviljad")
                .yes("fk-besked", "beviljad")
                .goes("uppfoljning")
                .signed("SELF_RATING")
                .goes("avslut")
                .isOver();
    }

    @Test
    void whoeverIsNotInTheTargetGroupLeaves() {
        new Walk("stockholm-rehabbanan")
                .cannot("avslut", "checklist:malgrupp:FAILS")
                .yes("malgrupp", "forsorjningsstod")
                .no("malgrupp", "sjukskriven")
                .cannot("planering", "checklist:malgrupp")
                .goes("avslut")
                .isOver();
    }

    @Test
    void whoeverWantsNothingTellsNobodyAndIsPlannedForAllTheSame() {
        inTheTargetGroup()
                .isTold(
                        "planering",
                        "Fråga personen om parterna får veta planeringen, och skriv ner svaret."
                                + " Vid ett nej planerar ni utan dem.")
                .refuses(InformationKind.HEALTH, Party.REGION_PRIMARY)
                .cannot("planering", PLAN_ANSWERED)
                .refuses(InformationKind.PLAN, Party.AF)
                .cannot("underlag")
                .goes("planering")
                .signed("ASSIGNMENT", "state", "ACCEPTED")
                .goes("forrehab")
                .later(93)
                .goes("uppfoljning")
                .signed("SELF_RATING")
                .goes("avslut")
                .isOver();
    }

    @Test
    void careThatMayNoLongerBeAskedSendsTheMappingOnWithoutIt() {
        inTheTargetGroup()
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .goes("underlag")
                .cannot("kartlaggning")
                .withdrawsEverything()
                .goes("kartlaggning");
    }
}
