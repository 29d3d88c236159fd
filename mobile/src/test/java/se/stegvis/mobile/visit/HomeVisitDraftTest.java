package se.stegvis.mobile.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.record.CaseFacts;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Finding;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.RecordStatus;

class HomeVisitDraftTest {
    private static final CaseFacts CHILD = new CaseFacts(true);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:30:00+01:00");

    private final MemoryJournal journal =
            new MemoryJournal(new StoreOwner("ekdalen", new UUID(2, 1), "handlaggare1", "Maria Ek", "CASEWORKER"));
    private final HomeVisitDraft draft = HomeVisitDraft.fresh(journal, new UUID(1, 1));

    @Test
    void anEmptyDraftIsNotAVisit() {
        assertThat(draft.finish(CaseFacts.NONE).ready()).isEmpty();
        assertThat(draft.finish(CaseFacts.NONE).missing())
                .extracting(Finding::field)
                .containsExactly("purpose", "entry");
    }

    @Test
    void aMissedVisitIsReadyWithPurposeAndEntry() {
        draft.fields().text("purpose", "NEW_CASE");
        draft.fields().text("entry", "NOT_HOME");
        assertThat(draft.finish(CHILD).ready()).isPresent();
    }

    @Test
    void theChildrenAreAskedForWhenThereAreSomeOrAtAnEmergency() {
        assertThat(draft.asksFor(HomeVisit.CHILDREN_SITUATION, CaseFacts.NONE)).isFalse();
        assertThat(draft.asksFor(HomeVisit.CHILDREN_SITUATION, CHILD)).isTrue();
        draft.fields().text("purpose", "EMERGENCY_APPLICATION");
        assertThat(draft.asksFor(HomeVisit.CHILDREN_SITUATION, CaseFacts.NONE)).isTrue();
    }

    @Test
    void anEmergencyIsReadyWithTheChildrenAskedForItsOutcomeAndADateToReviewThePlan() {
        draft.fields().text("purpose", "EMERGENCY_APPLICATION");
        draft.fields().text("entry", "LET_IN");
        draft.fields().text("observations", "Tomt kylskåp.");
        assertThat(draft.finish(CaseFacts.NONE).missing())
                .extracting(Finding::field)
                .containsExactly("childrenThere", "emergencyOutcome", "followUp/date", "childrenSituation");
        draft.fields().text("childrenThere", "NONE");
        draft.fields().text("emergencyOutcome", "AWAITED");
        draft.fields().put(CommonFields.FOLLOW_UP, FormStage.node().put("date", "2026-12-07"));
        assertThat(draft.finish(CaseFacts.NONE).ready()).isPresent();
    }

    @Test
    void anEmergencyBehindAClosedDoorAsksForNothingMore() {
        draft.fields().text("purpose", "EMERGENCY_APPLICATION");
        draft.fields().text("entry", "NOT_HOME");
        assertThat(draft.finish(CaseFacts.NONE).ready()).isPresent();
    }

    @Test
    void whatWasWrittenIsNeverHidden() {
        draft.fields().text("observations", "Kallt i köket.");
        draft.fields().text("entry", "NOT_HOME");
        assertThat(draft.asksFor(HomeVisit.OBSERVATIONS, CaseFacts.NONE)).isTrue();
        assertThat(draft.asksFor(HomeVisit.AGREEMENTS, CaseFacts.NONE)).isFalse();
    }

    @Test
    void aChangeBackToWhatIsSavedLeavesNothingToSave() throws Exception {
        draft.fields().text("nextStep", "Ring.");
        var set = draft.fields().begin(NOW, RecordStatus.DRAFT);
        journal.save(draft.fields().target(), draft.fields().seen(), set, NOW.toString());
        draft.fields().written();
        draft.fields().text("nextStep", "Ring i dag.");
        assertThat(draft.fields().unsaved()).isTrue();
        draft.fields().text("nextStep", "Ring.");
        assertThat(draft.fields().unsaved()).isFalse();
    }

    @Test
    void whatIsWrittenDuringAFailedSaveIsKeptToo() {
        draft.fields().text("nextStep", "Ring.");
        draft.fields().text("agreements", "Vi ses.");
        draft.fields().begin(NOW, RecordStatus.SIGNED);
        draft.fields().text("nextStep", "Ring i dag.");
        draft.fields().text("agreements", null);
        draft.fields().notSaved();
        assertThat(draft.fields().doc().text("nextStep")).contains("Ring i dag.");
        assertThat(draft.fields().doc().has("agreements")).isFalse();
        assertThat(draft.fields().doc().has("status")).isFalse();
    }

    @Test
    void aCorrectionSaysOnlyWhatIsCorrected() {
        HomeVisit signed = (HomeVisit) draft.fields().content();
        HomeVisitDraft addendum = HomeVisitDraft.addendum(journal, signed);
        assertThat(addendum.finish(CHILD).missing()).extracting(Finding::code).containsExactly("addendum-empty");
        addendum.fields().text("observations", "Det var den 22, inte den 23.");
        assertThat(addendum.finish(CHILD).ready()).isPresent();
    }
}
