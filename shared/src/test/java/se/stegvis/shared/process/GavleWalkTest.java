package se.stegvis.shared.process;

import org.junit.jupiter.api.Test;
import se.stegvis.shared.consent.ConsentForm;
import se.stegvis.shared.consent.InformationKind;
import se.stegvis.shared.consent.Party;

class GavleWalkTest {
    private static final String CARE =
            "consent:SECRECY_LIFTED:REGION_PRIMARY:HEALTH|consent:SECRECY_LIFTED:REGION_PSYCHIATRY:HEALTH";

    private static Walk askedForConsent() {
        return new Walk("gavle-sjukdom")
                .actor(Role.COACH)
                .cannot("1", "checklist:indikationer")
                .yes("indikationer", "kan-inte-delta")
                .goes("1")
                .goes("2");
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
                .cannot("avslut", "record:DOCUMENT_REQUEST")
                .signed("DOCUMENT_REQUEST")
                .goes("5")
                .yes("avstamning", "medicinskt")
                .cannot("avslut", "checklist:avstamning")
                .yes("avstamning", "ovrigt")
                .goes("avslut")
                .isOver();
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
    void withoutConsentAPhysiciansDocumentsAreEnough() {
        askedForConsent()
                .yes("utan-samtycke-a", "fran-lakare")
                .cannot("a", "checklist:utan-samtycke-a:i-tid")
                .yes("utan-samtycke-a", "i-tid")
                .goes("a")
                .cannot("avslut", "checklist:utan-samtycke-a")
                .yes("utan-samtycke-a", "racker")
                .goes("avslut")
                .isOver();
    }

    @Test
    void documentsThatAreNotEnoughLeaveTheBurdenOfProofWithTheClient() {
        askedForConsent()
                .yes("utan-samtycke-a", "fran-lakare", "i-tid")
                .goes("a")
                .cannot("b", "checklist:utan-samtycke-a:FAILS", "checklist:utan-samtycke-b:nekar-dialog")
                .no("utan-samtycke-a", "racker")
                .cannot("avslut", "checklist:utan-samtycke-a")
                .yes("utan-samtycke-b", "nekar-dialog")
                .goes("b")
                .goes("avslut")
                .isOver();
    }

    @Test
    void withoutConsentAndDocumentsTheFullPlanApplies() {
        askedForConsent()
                .yes("utan-samtycke-b", "nekar-dialog")
                .cannot("b", "checklist:utan-samtycke-b")
                .yes("utan-samtycke-b", "inget-underlag")
                .goes("b")
                .cannot("3", CARE)
                .goes("avslut")
                .isOver();
    }

    @Test
    void aConsentThatComesLaterOpensTheDialogue() {
        askedForConsent()
                .yes("utan-samtycke-b", "nekar-dialog", "inget-underlag")
                .goes("b")
                .lifts(ConsentForm.WRITTEN, InformationKind.HEALTH, Party.REGION_PSYCHIATRY)
                .goes("3");
    }
}
