package se.stegvis.shared.guide;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.publication.Processes;

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
                .signed("DOCUMENT_REQUEST", "answered", "false")
                .isTold(
                        "forsorjningsstod",
                        "Skriv ner vårdens svar i det här steget, som dialog om Rätt stöd eller i begäran om underlag."
                                + " Vill personen inte längre, skriv ner att samtycket är återkallat.")
                .signed("DIALOGUE", "form", "ratt-stod-dialog")
                .goes("forsorjningsstod")
                .cannot("kpf", "consent:SECRECY_LIFTED:AME:WORK_ABILITY", "record:ASSIGNMENT")
                .lifts(ConsentForm.WRITTEN, InformationKind.WORK_ABILITY, Party.AME)
                .signed("ASSIGNMENT", Map.of("interventions", Set.of("INVESTIGATION"), "state", Set.of("RETURNED")))
                .cannot("kpf", "record:ASSIGNMENT");
        municipality()
                .lifts(ConsentForm.WRITTEN, InformationKind.WORK_ABILITY, Party.AME)
                .signed("ASSIGNMENT", Map.of("interventions", Set.of("INVESTIGATION"), "state", Set.of("ACCEPTED")))
                .goes("kpf")
                .signed("WORK_TRAINING_FOLLOW_UP")
                .cannot("efter-insats", "not:record:ASSIGNMENT");
        new Walk(Processes.of("jonkoping-samverkan"), "kpf")
                .signed("ASSIGNMENT", Map.of("interventions", Set.of("INVESTIGATION"), "state", Set.of("ENDED")))
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
                .cannot("sip", "checklist:fk-besked:avslag")
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
                .cannot("ersattning", "checklist:arbetsformaga:deltid", "dfa-chain")
                .yes("arbetsformaga", "deltid")
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
                .yes("arena-parter", "regionen")
                .isTold(
                        "arena",
                        "Regionen ska delta. Då behövs ett skriftligt samtycke till att vårdcentralen eller psykiatrin får"
                                + " veta planeringen.")
                .no("arena-parter", "regionen")
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
                .yes("smarta", "specifikt", "matbart", "accepterat", "realistiskt", "tidsbestamt", "ansvarsfordelat")
                .signed("SIP_PLAN", "goalsAreSmarta", "false")
                .isTold(
                        "insatser",
                        "SIP:n från det här steget ska ha mål, och varje mål ska vara prövat mot alla sex i SMARTA.")
                .signed("SIP_PLAN", "goalsAreSmarta", "true")
                .goes("insatser")
                .cannot("fk-samordning", "checklist:fk-samordning", "consent:SECRECY_LIFTED:FK:HEALTH")
                .cannot("sjukersattning", "checklist:fardigutredd", "dfa-chain")
                .signed("SIP_FOLLOW_UP", "decision", "CLOSE")
                .goes("avslut")
                .isOver();
    }

    @Test
    void theClientWhoIsAskedToNoSipHasNotRefusedOne() {
        new Walk("jonkoping-lan-ratt-stod")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .goes("dialog")
                .signed("DIALOGUE", "form", "ratt-stod-dialog")
                .signed("NEED_ASSESSMENT", "mixPart", "III")
                .yes("smarta", "specifikt", "matbart", "accepterat", "realistiskt", "tidsbestamt", "ansvarsfordelat")
                .isTold(
                        "insatser",
                        "Personen har inte sagt nej till att en SIP görs. Fråga, och skriv ner svaret som ett samtycke eller"
                                + " en vägran.")
                .refusesSip()
                .goes("insatser");
    }

    @Test
    void aSipIsLeftOnlyByWhoeverNoLongerWantsIt() {
        municipality()
                .mayMakeSip()
                .goes("sip")
                .cannot("forsorjningsstod", "consent:SIP_MAY_BE_MADE:REFUSED+WITHDRAWN")
                .withdrawsEverything()
                .goes("forsorjningsstod");
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
                .signed("SIP_PLAN", "goalsAreSmarta", "true")
                .goes("insatser")
                .yes("fardigutredd", "medicinskt", "arbetslivsinriktat", "stadigvarande")
                .cannot("sjukersattning", "dfa-chain")
                .dfa(true)
                .goes("sjukersattning")
                .yes("fk-ersattning", "beviljad")
                .goes("avslut")
                .isOver();
    }

    @Test
    void careAndArenaAreLeftWhenTheClientTakesAYesBack() {
        municipality()
                .yes("vagar-till-varden", "tveksamhet")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .goes("vard")
                .withdrawsEverything()
                .goes("forsorjningsstod")
                .yes("arena-parter", "kommunen", "fk")
                .lifts(ConsentForm.WRITTEN, InformationKind.PLAN, Party.FK)
                .goes("arena")
                .isTold(
                        "forsorjningsstod",
                        "Skriv ner dialogen med frågorna i Rätt stöd i det här steget. Vill personen inte längre ha"
                                + " Arena, skriv ner att samtycket är återkallat.")
                .withdrawsEverything()
                .goes("forsorjningsstod");
    }

    @Test
    void theCountyModelMakesARehabilitationPlanWithoutCareAndWithoutSip() {
        Walk walk = new Walk("jonkoping-lan-ratt-stod")
                .cannot("insatser", "record:NEED_ASSESSMENT", "checklist:smarta")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .mayMakeSip()
                .goes("dialog")
                .signed("DIALOGUE", "form", "ratt-stod-dialog")
                .goes("plan")
                .cannot("dialog", "consent:SIP_MAY_BE_MADE:REFUSED+WITHDRAWN");
        walk.withdrawsEverything()
                .goes("dialog")
                .goes("forsorjningshinder")
                .cannot("dialog")
                .signed("NEED_ASSESSMENT", "mixPart", "III")
                .yes("smarta", "specifikt", "matbart", "accepterat", "realistiskt", "tidsbestamt", "ansvarsfordelat")
                .goes("insatser")
                .signed("NEED_ASSESSMENT", "mixPart", "IV")
                .goes("avslut")
                .isOver();
    }
}
