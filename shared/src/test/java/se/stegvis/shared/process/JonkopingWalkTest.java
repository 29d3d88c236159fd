package se.stegvis.shared.process;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

/** The models of Jönköping: the municipality's and the county's. */
class JonkopingWalkTest {
    private static final String[] ALL = {"forsakrad", "nedsatt-av-sjukdom", "behover-rehabilitering"};
    private static final String[] HINDRANCES = {"annan-orsak", "for-sjuk", "utan-potential"};

    private static Walk municipality() {
        return new Walk("jonkoping-samverkan");
    }

    @Test
    void fromDoubtToCareTeamAndPartTimeWork() {
        municipality()
                .cannot("vard", "checklist:vagar-till-varden")
                .yes("vagar-till-varden", "tveksamhet")
                .cannot(
                        "vard",
                        "consent:SECRECY_LIFTED:REGION_PRIMARY:HEALTH|consent:SECRECY_LIFTED:REGION_PSYCHIATRY:HEALTH")
                .lifts(ConsentForm.ORAL_DOCUMENTED, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .goes("vard")
                .cannot("forsorjningsstod")
                .signed("DIALOGUE", "form", "ratt-stod-dialog")
                .goes("forsorjningsstod")
                .cannot("kpf", "consent:SECRECY_LIFTED:AME:WORK_ABILITY", "record:ASSIGNMENT")
                .lifts(ConsentForm.WRITTEN, InformationKind.WORK_ABILITY, Party.AME)
                .signed("ASSIGNMENT", "interventions", "INVESTIGATION")
                .goes("kpf")
                .signed("WORK_TRAINING_FOLLOW_UP")
                .goes("efter-insats")
                .cannot("avslut", "checklist:arbetsformaga")
                .yes("arbetsformaga", "deltid")
                .goes("avslut")
                .isOver();
    }

    @Test
    void coordinationNeedsAllCriteriaAndNoHindrance() {
        Walk walk = municipality()
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.FK)
                .yes("fk-samordning", ALL)
                .cannot("fk", "checklist:fk-samordning")
                .no("fk-samordning", HINDRANCES);
        walk.goes("fk");
        for (String hindrance : HINDRANCES) {
            municipality()
                    .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.FK)
                    .yes("fk-samordning", ALL)
                    .no("fk-samordning", HINDRANCES)
                    .yes("fk-samordning", hindrance)
                    .cannot("fk", "checklist:fk-samordning");
        }
        for (String criterion : ALL) {
            municipality()
                    .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.FK)
                    .yes("fk-samordning", ALL)
                    .no("fk-samordning", HINDRANCES)
                    .no("fk-samordning", criterion)
                    .cannot("fk", "checklist:fk-samordning");
        }
    }

    @Test
    void aRefusalByTheInsuranceAgencyLeadsToAPlanItMustJoinFromTheDayOfTheLaw() {
        Walk walk = municipality()
                .on(LocalDate.of(2026, 12, 20))
                .mayMakeSip()
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.FK)
                .yes("fk-samordning", ALL)
                .no("fk-samordning", HINDRANCES)
                .goes("fk")
                .yes("fk-besked", "avslag")
                .cannot("sip", "date:2027-01-01");
        walk.on(LocalDate.of(2027, 1, 1))
                .goes("sip")
                .signed("SIP_FOLLOW_UP")
                .goes("efter-insats")
                .yes("arbetsformaga", "heltid")
                .goes("avslut")
                .isOver();
    }

    @Test
    void withoutPotentialCompensationWantsTheWholeChain() {
        municipality()
                .yes("fk-samordning", "utan-potential")
                .cannot("ersattning", "dfa-chain")
                .dfa(true)
                .goes("ersattning")
                .cannot("avslut", "checklist:fk-ersattning:beviljad")
                .yes("fk-ersattning", "beviljad")
                .goes("avslut")
                .isOver();
    }

    @Test
    void partTimeAbilityMayLeadToCompensationForTheRest() {
        municipality()
                .yes("arbetsformaga", "deltid")
                .goes("efter-insats")
                .cannot("ersattning", "dfa-chain")
                .dfa(true)
                .goes("ersattning")
                .yes("fk-ersattning", "beviljad")
                .goes("avslut")
                .isOver();
    }

    @Test
    void arenaWantsTwoPartiesAndConsentInWriting() {
        municipality()
                .chosen(Party.AF, Party.FK)
                .lifts(ConsentForm.ORAL_DOCUMENTED, InformationKind.PLAN, Party.AF, Party.FK)
                .yes("arena-parter", "af")
                .cannot("arena", "checklist:arena-parter", "consent:SECRECY_LIFTED:AF:PLAN:WRITTEN")
                .yes("arena-parter", "fk")
                .cannot("arena", "consent:SECRECY_LIFTED:FK:PLAN:WRITTEN")
                .lifts(ConsentForm.WRITTEN, InformationKind.PLAN, Party.AF, Party.FK)
                .goes("arena")
                .cannot("sip", "consent:SIP_MAY_BE_MADE")
                .mayMakeSip()
                .goes("sip");
    }

    @Test
    void theCountyModelGoesFromDialogueToSmartaGoalsToTheRightIncome() {
        new Walk("jonkoping-lan-ratt-stod")
                .cannot("dialog")
                .lifts(ConsentForm.ORAL_DOCUMENTED, InformationKind.HEALTH, Party.REGION_PSYCHIATRY)
                .goes("dialog")
                .mayMakeSip()
                .cannot("plan", "record:DIALOGUE")
                .signed("DIALOGUE", "form", "another")
                .cannot("plan", "record:DIALOGUE")
                .signed("DIALOGUE", "form", "ratt-stod-dialog")
                .goes("plan")
                .signed("SIP_PLAN")
                .yes("smarta", "specifikt", "matbart", "accepterat", "realistiskt", "tidsbestamt")
                .cannot("insatser", "checklist:smarta")
                .yes("smarta", "ansvarsfordelat")
                .goes("insatser")
                .cannot("fk-samordning", "checklist:fk-samordning", "consent:SECRECY_LIFTED:FK:HEALTH")
                .cannot("sjukersattning", "checklist:fardigutredd", "dfa-chain")
                .signed("SIP_FOLLOW_UP", "decision", "CLOSE")
                .goes("avslut")
                .isOver();
    }

    @Test
    void anOldDialogueMustBeHeldAgain() {
        new Walk("jonkoping-lan-ratt-stod")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .mayMakeSip()
                .goes("dialog")
                .signed("DIALOGUE", "form", "ratt-stod-dialog")
                .later(181)
                .cannot("plan", "record:DIALOGUE");
    }

    @Test
    void theCountyModelEndsInCompensationOnlyWhenAllIsInvestigated() {
        new Walk("jonkoping-lan-ratt-stod")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .mayMakeSip()
                .goes("dialog")
                .signed("DIALOGUE", "form", "ratt-stod-dialog")
                .goes("plan")
                .signed("SIP_PLAN")
                .yes("smarta", "specifikt", "matbart", "accepterat", "realistiskt", "tidsbestamt", "ansvarsfordelat")
                .goes("insatser")
                .yes("fardigutredd", "medicinskt", "arbetslivsinriktat", "stadigvarande")
                .cannot("sjukersattning", "dfa-chain")
                .dfa(true)
                .goes("sjukersattning")
                .yes("fk-ersattning", "beviljad")
                .goes("avslut")
                .isOver();
    }
}
