package se.stegvis.mobile.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.shared.merge.Attribution;
import se.stegvis.shared.merge.Merge;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.GlassSignature;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.KindSpec;
import se.stegvis.shared.record.PersonFields;
import se.stegvis.shared.record.RecordStatus;

/** A record while it is written: what is shown, what is saved, and what is still to be saved. */
class RecordDraftTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-23T09:00:00+01:00");
    private static final String STATUS = CommonFields.STATUS.name();
    private static final String SEEN = HomeVisit.OBSERVATIONS.name();

    private final RecordDraft draft =
            RecordDraft.fresh(new RecordTarget(new UUID(1, 1), Kind.HOME_VISIT.name(), new UUID(1, 2)));

    @Test
    void nothingIsUnsavedUntilSomethingCanBeSeen() {
        assertThat(draft.unsaved()).isFalse();
        draft.text(HomeVisit.OBSERVATIONS, " \u200b");
        assertThat(draft.unsaved()).isFalse();
        draft.text(HomeVisit.OBSERVATIONS, "Lugnt hemma.");
        assertThat(draft.unsaved()).isTrue();
        assertThat(draft.doc().get(HomeVisit.OBSERVATIONS)).contains("Lugnt hemma.");
        assertThat(draft.saved().get(HomeVisit.OBSERVATIONS)).isEmpty();
    }

    @Test
    void aChangeBackToWhatIsSavedLeavesTheChange() {
        save("Lugnt hemma.");
        draft.text(HomeVisit.OBSERVATIONS, "Lugnt");
        draft.text(HomeVisit.OBSERVATIONS, "Lugnt hemma.");
        assertThat(draft.unsaved()).isFalse();
        draft.text(HomeVisit.OBSERVATIONS, "");
        assertThat(draft.begin(NOW, RecordStatus.DRAFT).get(SEEN).isNull()).isTrue();
    }

    @Test
    void whileItIsWrittenLaterChangesWait() {
        draft.text(HomeVisit.OBSERVATIONS, "Lugnt");
        ObjectNode handedOver = draft.begin(NOW, RecordStatus.DRAFT);
        draft.text(HomeVisit.OBSERVATIONS, "Lugnt hemma.");

        assertThat(draft.busy()).isTrue();
        assertThat(handedOver.get(SEEN).textValue()).isEqualTo("Lugnt");
        draft.written();

        assertThat(draft.busy()).isFalse();
        assertThat(draft.saved().get(HomeVisit.OBSERVATIONS)).contains("Lugnt");
        assertThat(draft.doc().get(HomeVisit.OBSERVATIONS)).contains("Lugnt hemma.");
        assertThat(draft.begin(NOW, RecordStatus.DRAFT).get(SEEN).textValue()).isEqualTo("Lugnt hemma.");
    }

    @Test
    void whatWasNotSavedWaitsAgainWithoutItsSignature() {
        draft.text(HomeVisit.OBSERVATIONS, "Lugnt");
        draft.begin(NOW, RecordStatus.SIGNED);
        draft.text(HomeVisit.ASSESSMENT, "Själv nöjd.");

        draft.notSaved();

        assertThat(draft.doc().has(STATUS)).isFalse();
        ObjectNode again = draft.begin(NOW, RecordStatus.DRAFT);
        assertThat(again.get(SEEN).textValue()).isEqualTo("Lugnt");
        assertThat(again.get(HomeVisit.ASSESSMENT.name()).textValue()).isEqualTo("Själv nöjd.");
        assertThat(again.get(STATUS).textValue()).isEqualTo("DRAFT");
    }

    @Test
    void entriesOfAMapThatWereNotSavedAreLaidOverEachOther() {
        draft.entry(HomeVisit.PRESENT, "a", person("Anna"));
        draft.begin(NOW, RecordStatus.DRAFT);
        draft.entry(HomeVisit.PRESENT, "b", person("Bo"));

        draft.notSaved();

        assertThat(draft.doc().get(HomeVisit.PRESENT)).containsOnlyKeys("a", "b");
        draft.entry(HomeVisit.PRESENT, "a", null);
        assertThat(draft.doc().get(HomeVisit.PRESENT)).containsOnlyKeys("b");
    }

    @Test
    void aDayThatIsChosenStaysAndOneThatIsNotIsNow() {
        draft.dated(NOW);
        assertThat(draft.doc().get(CommonFields.HAPPENED_AT)).contains(NOW);
        draft.dated(NOW.plusDays(1));
        assertThat(draft.doc().get(CommonFields.HAPPENED_AT)).contains(NOW);
    }

    /** Of a change that writes the strokes the server takes away what it leaves out: they say something only together. */
    @Test
    void tab1_aLaterStrokeIsSentWithTheTextAndTheMomentOfTheFirst() {
        RecordDraft consent = RecordDraft.fresh(new RecordTarget(new UUID(1, 3), Kind.CONSENT.name(), new UUID(1, 2)));
        consent.text(GlassSignature.STROKES, "M60 120 L108 60");
        consent.text(GlassSignature.HASH, "a1");
        consent.text(GlassSignature.SIGNED_TEXT, "b2");
        consent.text(GlassSignature.DRAWN_AT, NOW.toString());
        consent.begin(NOW, RecordStatus.DRAFT);
        consent.written();

        consent.text(GlassSignature.STROKES, "M60 120 L108 60 M200 100 L240 60");
        consent.text(GlassSignature.HASH, "a2");
        ObjectNode set = consent.begin(NOW, RecordStatus.DRAFT);

        KindSpec spec = consent.content().spec();
        Doc merged = Merge.of(spec, consent.saved(), consent.saved(), set, Attribution.undated(new UUID(1, 4)))
                .merged();
        assertThat(merged.get(GlassSignature.HASH)).contains("a2");
        assertThat(merged.get(GlassSignature.SIGNED_TEXT)).contains("b2");
        assertThat(merged.get(GlassSignature.DRAWN_AT)).contains(NOW);
    }

    private void save(String text) {
        draft.text(HomeVisit.OBSERVATIONS, text);
        draft.begin(NOW, RecordStatus.DRAFT);
        draft.written();
    }

    private static ObjectNode person(String name) {
        return JsonNodeFactory.instance.objectNode().put(PersonFields.NAME.name(), name);
    }
}
