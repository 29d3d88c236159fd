package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.mobile.journal.MemoryJournal;
import se.stegvis.mobile.widget.ConsentWish;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Example;
import se.stegvis.shared.consent.ConsentType;
import se.stegvis.shared.record.Kind;

/** Where an unlocked tablet leads whom it interrupted (tablet 8). */
class InterruptedFormTest {
    private static final Destination CASE = new Destination.CaseFile(Example.GUNILLA);
    private static final UUID RECORD = new UUID(8, 9);

    private final MemoryJournal journal = Example.journal();

    private void seed(Kind kind, String status) {
        journal.seed(
                RECORD,
                kind,
                Example.GUNILLA,
                JsonNodeFactory.instance.objectNode().put("status", status));
    }

    @ParameterizedTest
    @EnumSource(names = {"SIP_PLAN", "CONTACT", "DECISION_REF", "SICK_PERIOD", "BENEFIT_APPLICATION"})
    void tab8_aNewFormIsGoneOnWithOnceItWasSavedAndOpenedAnewWhenNothingWasWritten(Kind kind) {
        Destination anew = new Destination.NewRecord(kind.name(), Example.GUNILLA, Optional.empty());
        InterruptedForm form = InterruptedForm.of("a@b", List.of(CASE, anew), RECORD);
        assertThat(form.resumed(journal)).containsExactly(CASE, anew);
        seed(kind, "DRAFT");
        assertThat(form.resumed(journal)).containsExactly(CASE, new Destination.EditRecord(RECORD));
    }

    @Test
    void tab8_whatWasSignedMeanwhileIsRead() {
        seed(Kind.SIP_PLAN, "SIGNED");
        InterruptedForm form = InterruptedForm.of("a@b", List.of(CASE, new Destination.EditRecord(RECORD)), RECORD);
        assertThat(form.resumed(journal)).containsExactly(CASE, new Destination.ReadRecord(RECORD));
    }

    @Test
    void tab8_anAnswerToWhatWasSignedBeforeIsGoneOnWith() {
        seed(Kind.DOCUMENT_REQUEST, "SIGNED");
        Destination answer = new Destination.AnswerRequest(RECORD);
        assertThat(InterruptedForm.of("a@b", List.of(CASE, answer), RECORD).resumed(journal))
                .containsExactly(CASE, answer);
    }

    @Test
    void tab8_theEndOfASickPeriodIsGoneOnWith() {
        seed(Kind.SICK_PERIOD, "SIGNED");
        Destination end = new Destination.EndSickPeriod(RECORD);
        assertThat(InterruptedForm.of("a@b", List.of(CASE, end), RECORD).resumed(journal))
                .containsExactly(CASE, end);
    }

    @Test
    void tab8_theAnswerToAnApplicationIsGoneOnWith() {
        seed(Kind.BENEFIT_APPLICATION, "SIGNED");
        Destination answer = new Destination.AnswerBenefit(RECORD);
        assertThat(InterruptedForm.of("a@b", List.of(CASE, answer), RECORD).resumed(journal))
                .containsExactly(CASE, answer);
    }

    @Test
    void tab8_aDetourToAConsentLeadsBackIntoTheConsentAndFromThereToWhatWasBegun() {
        UUID plan = new UUID(8, 10);
        journal.seed(plan, Kind.SIP_PLAN, Example.GUNILLA, JsonNodeFactory.instance.objectNode());
        Destination begun = new Destination.EditRecord(plan);
        Destination consent = new Destination.AskConsent(
                Example.GUNILLA, new ConsentWish(ConsentType.SECRECY_LIFTED, Map.of(), Set.of(), "någons egna ord"));
        InterruptedForm form = InterruptedForm.of("a@b", List.of(CASE, begun, consent), RECORD);
        assertThat(form.toString()).as("kept while the tablet is locked").doesNotContain("egna ord");
        assertThat(form.resumed(journal)).as("nothing written in the consent").containsExactly(CASE, begun);
        seed(Kind.CONSENT, "DRAFT");
        assertThat(form.resumed(journal)).containsExactly(CASE, begun, new Destination.EditRecord(RECORD));
    }

    @Test
    void tab8_aCaseThatHasLeftTheTabletIsNotLedTo() {
        Destination gone = new Destination.CaseFile(new UUID(8, 11));
        seed(Kind.SIP_PLAN, "DRAFT");
        assertThat(InterruptedForm.of("a@b", List.of(gone, new Destination.EditRecord(RECORD)), RECORD)
                        .resumed(journal))
                .isEmpty();
    }

    @Test
    void tab8_theWayIsGoneAgainAsBackLeads() {
        HistoryNavigator historyNavigator = new HistoryNavigator();
        historyNavigator.follow(List.of(new Destination.Cases(), CASE, new Destination.EditRecord(RECORD)));
        assertThat(historyNavigator.here()).isEqualTo(new Destination.EditRecord(RECORD));
        historyNavigator.back();
        assertThat(historyNavigator.here()).isEqualTo(CASE);
        historyNavigator.back();
        assertThat(historyNavigator.here()).isEqualTo(new Destination.Cases());
        assertThat(historyNavigator.way()).containsExactly(new Destination.Cases());
    }
}
