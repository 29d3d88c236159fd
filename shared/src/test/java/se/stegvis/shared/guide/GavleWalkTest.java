package se.stegvis.shared.guide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.publication.Processes;

class GavleWalkTest {
    private static final String CARE =
            "consent:SECRECY_LIFTED:REGION_PRIMARY:HEALTH|consent:SECRECY_LIFTED:REGION_PSYCHIATRY:HEALTH";

    private static final String NO = "consent:SECRECY_LIFTED:REGION_PRIMARY+REGION_PSYCHIATRY:HEALTH:REFUSED+WITHDRAWN";

    private static Walk askedForConsent() {
        return new Walk("gavle-sjukdom")
                .actor(Role.COACH)
                .cannot("1", "checklist:indikationer")
                .yes("indikationer", "kan-inte-delta")
                .goes("1")
                .goes("2");
    }

    private static Walk asked() {
        return askedForConsent().cannot("a", NO).refuses(InformationKind.HEALTH, Party.REGION_PRIMARY);
    }

    @Test
    void fromIndicationThroughDialogueToAnAgreedPlan() {
        askedForConsent()
                .cannot("3", CARE)
                .lifts(ConsentForm.ORAL_DOCUMENTED, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .cannot("a", "not:" + CARE)
                .goes("3")
                .goes("4")
                .cannot("5", "record:DIALOGUE")
                .signed("DIALOGUE", "form", "ratt-stod-dialog")
                .goes("5")
                .goes("6")
                .cannot("planering", "record:DOCUMENT_REQUEST")
                .signed("DOCUMENT_REQUEST", "answered", "false")
                .cannot("5", "record:DOCUMENT_REQUEST")
                .isTold("planering", "Läkarens svar ska ha kommit. Skriv in det i begäran om underlag.")
                .signed("DOCUMENT_REQUEST", "answered", "true")
                .goes("5")
                .yes("avstamning", "medicinskt")
                .cannot("planering", "checklist:avstamning")
                .yes("avstamning", "ovrigt")
                .goes("planering")
                .goes("avslut")
                .isOver();
    }

    @Test
    void newObstaclesBeginTheRoutineAgainAndOldAnswersDoNotCount() {
        asked().yes("utan-samtycke-b", "nekar-dialog", "inget-underlag")
                .goes("b")
                .goes("planering")
                .goes("indikation")
                .cannot("1", "checklist:indikationer")
                .yes("indikationer", "vi-ser")
                .goes("1")
                .goes("2")
                .cannot("b", "checklist:utan-samtycke-b");
    }

    @Test
    void whoeverHasJustBeenToTheHealthCentreIsNotSentThereAgain() {
        new Walk("gavle-sjukdom")
                .yes("indikationer", "varden-fragar")
                .cannot("2", "checklist:hos-varden:nyligen")
                .yes("hos-varden", "nyligen")
                .goes("2");
    }

    @Test
    void whoeverWasNeverAskedHasNotRefusedAndBearsNoBurdenOfProof() {
        askedForConsent()
                .yes("utan-samtycke-a", "fran-lakare", "i-tid")
                .yes("utan-samtycke-b", "nekar-dialog", "inget-underlag")
                .isTold(
                        "a",
                        "Personen ska ha tillfrågats och sagt nej till att vi talar med vården."
                                + " Skriv ner svaret som ett samtycke eller en vägran.")
                .cannot("b", NO)
                .refuses(InformationKind.HEALTH, Party.REGION_PSYCHIATRY)
                .goes("b");
    }

    @Test
    void aConsentThatIsTakenBackCountsAsANoAndOneThatHasRunOutDoesNot() {
        Walk walk = askedForConsent()
                .yes("utan-samtycke-b", "nekar-dialog", "inget-underlag")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .later(400)
                .cannot("b", NO);
        walk.lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .withdraws(Party.REGION_PRIMARY)
                .goes("b");
    }

    @Test
    void withoutConsentAPhysiciansDocumentsAreEnough() {
        asked().yes("utan-samtycke-a", "fran-lakare")
                .cannot("a", "checklist:utan-samtycke-a")
                .yes("utan-samtycke-a", "i-tid")
                .goes("a")
                .cannot("planering", "checklist:lakarunderlag:racker")
                .yes("lakarunderlag", "racker")
                .goes("planering")
                .goes("avslut")
                .isOver();
    }

    @Test
    void documentsThatAreNotEnoughLeaveTheBurdenOfProofWithTheClient() {
        asked().yes("utan-samtycke-a", "fran-lakare", "i-tid")
                .goes("a")
                .cannot("b", "checklist:lakarunderlag:racker-inte", "checklist:utan-samtycke-b:nekar-dialog")
                .yes("lakarunderlag", "racker-inte")
                .cannot("planering", "checklist:lakarunderlag:racker")
                .yes("utan-samtycke-b", "nekar-dialog")
                .goes("b")
                .cannot("3", CARE)
                .goes("planering")
                .goes("avslut")
                .isOver();
    }

    @Test
    void withoutConsentAndDocumentsTheFullPlanApplies() {
        asked().yes("utan-samtycke-b", "nekar-dialog")
                .cannot("b", "checklist:utan-samtycke-b")
                .yes("utan-samtycke-b", "inget-underlag")
                .goes("b")
                .cannot("3", CARE)
                .goes("planering")
                .goes("avslut")
                .isOver();
    }

    @Test
    void aConsentThatComesLaterOpensTheDialogue() {
        asked().yes("utan-samtycke-b", "nekar-dialog", "inget-underlag")
                .goes("b")
                .later(1)
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PSYCHIATRY)
                .goes("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "4", "5", "6"})
    void aYesThatIsTakenBackOnTheWayLeadsBackToTheRoutineWithoutConsent(String step) {
        Walk walk = new Walk(Processes.of("gavle-sjukdom"), step)
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PRIMARY)
                .isTold(
                        "2",
                        "Det här är vägen när personen har sagt nej till att vi talar med vården, eller tagit tillbaka"
                                + " sitt ja. Skriv ner svaret.");
        walk.withdraws(Party.REGION_PRIMARY)
                .goes("2")
                .yes("utan-samtycke-a", "fran-lakare", "i-tid")
                .goes("a");
    }

    /** The sentence is read before the person is asked and after the person has said no. */
    @Test
    void nobodyIsToldToAskAgainAfterARefusal() {
        asked().isTold(
                        "3",
                        "Vi talar med vårdcentralen eller psykiatrin om personens hälsa bara med samtycke."
                                + " Har personen inte svarat än, fråga.");
    }
}
