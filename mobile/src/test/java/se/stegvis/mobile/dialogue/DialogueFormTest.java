package se.stegvis.mobile.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.record.Dialogue;
import se.stegvis.shared.record.Kind;

@Timeout(60)
class DialogueFormTest {
    private static final String LIMITS = "Vilka funktionsbegränsningar har personen?";
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theQuestionsOfTheStepAreAskedAndSignedWithWhomAndWhatWasSaid() {
        open(1280, 800);
        assertThat(stage.sees("Finns det en rehabiliteringsplan, och vad står det i den?"))
                .isTrue();
        stage.press("Vårdcentralen");
        stage.write(LIMITS, "Kan inte lyfta över axelhöjd.");
        stage.picture("dialog");
        stage.press("Signera");
        assertThat(stage.sees("Rätt stöd: frågor i dialogen")).isTrue();
        assertThat(stage.sees(LIMITS + " Kan inte lyfta över axelhöjd.")).isTrue();
        stage.picture("dialog-granska");
        stage.press("Signera nu");
        stage.untilBack();
        Dialogue signed = stage.stored(Dialogue.class);
        assertThat(signed.form()).contains("ratt-stod-dialog");
        assertThat(signed.with()).containsExactly(Party.REGION_PRIMARY);
        assertThat(signed.answers()).containsEntry("begransningar", "Kan inte lyfta över axelhöjd.");
    }

    @Test
    void lastTimesAnswerStandsAboveWithItsDayAndIsTakenOverByOneTap() {
        stage = FormStage.of(1280, 800);
        seedCase();
        seedEarlier(new UUID(12, 1), "2026-06-01", "Sitter högst en timme.");
        seedEarlier(new UUID(12, 2), "2026-09-01", "Sitter högst två timmar.");
        show();
        assertThat(stage.sees("Förra gången, 1 september 2026:")).isTrue();
        assertThat(stage.sees("Sitter högst två timmar.")).isTrue();
        assertThat(stage.sees("Sitter högst en timme.")).isFalse();
        stage.press("Samma som förra gången");
        stage.window.until(() -> answered("Sitter högst två timmar."), "the answer to be saved");
    }

    @Test
    void aChecklistIsAnsweredYesOrNo() {
        open(1280, 800);
        stage.press("Försäkringskassans beslut om ersättning");
        OnScreen.act(
                () -> chip("Sjuk- eller aktivitetsersättning är beviljad", "Ja").fire());
        stage.leave();
        stage.window.until(() -> saved("fk-ersattning", Map.of("beviljad", true)), "the answer to be saved");
        stage.picture("dialog-checklista");
    }

    @Test
    void ofSeveralOutcomesOnlyOneCanHaveComeAbout() {
        open(1280, 800);
        stage.press("Försäkringskassans beslut om ersättning");
        OnScreen.act(() -> chip("Ansökan är avslagen", "Ja").fire());
        OnScreen.act(
                () -> chip("Sjuk- eller aktivitetsersättning är beviljad", "Ja").fire());
        stage.leave();
        stage.window.until(() -> saved("fk-ersattning", Map.of("beviljad", true)), "only the last yes to be saved");
        assertThat(chip("Ansökan är avslagen", "Ja").isSelected()).isFalse();
    }

    @Test
    void withoutAProcessEveryKnownQuestionFormCanBeChosen() {
        stage = FormStage.of(1280, 800);
        show();
        stage.press("Rätt stöd: frågor i dialogen");
        assertThat(stage.sees(LIMITS)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1280,800,liggande", "800,1280,staende", "412,915,mobil", "412,915,mobil-morkt", "1280,800,morkt"})
    void theQuestionsCanBeReadInEveryShape(int width, int height, String name) {
        stage = FormStage.of(width, height);
        seedCase();
        seedEarlier(new UUID(12, 2), "2026-09-01", "Sitter högst två timmar.");
        show();
        if (name.endsWith("morkt")) {
            stage.dark();
        }
        stage.reveal(
                stage.find(javafx.scene.control.Button.class, one -> "Samma som förra gången".equals(one.getText())));
        stage.picture("dialog-" + name);
        assertThat(stage.sees(LIMITS)).isTrue();
    }

    private ToggleButton chip(String question, String answer) {
        return (ToggleButton) stage.window.first(node -> node instanceof ToggleButton one
                && answer.equals(one.getText())
                && String.valueOf(one.getParent().getAccessibleText()).startsWith(question));
    }

    private boolean saved(String form, Map<String, Boolean> checks) {
        return drafts().anyMatch(one ->
                one.form().equals(Optional.of(form)) && one.checks().equals(checks));
    }

    private boolean answered(String answer) {
        return drafts().anyMatch(one -> answer.equals(one.answers().get("begransningar")));
    }

    private Stream<Dialogue> drafts() {
        return stage.journal.recordsOf(FormStage.CASE).stream()
                .map(StoredRecord::content)
                .filter(one -> one instanceof Dialogue && !one.signed())
                .map(Dialogue.class::cast);
    }

    private void open(int width, int height) {
        stage = FormStage.of(width, height);
        seedCase();
        show();
    }

    private void show() {
        stage.show(context -> {
            RecordDraft fields = RecordDraft.fresh(context.journal(), Kind.DIALOGUE, FormStage.CASE);
            return new DialogueForm(
                    context,
                    new DialogueDraft(
                            fields,
                            context.journal(),
                            FormCase.of(context, FormStage.CASE).records()));
        });
    }

    /** In Tranås, where the SIP belongs to step 4 with its dialogue. */
    private void seedCase() {
        ObjectNode file =
                stage.journal.find(FormStage.CASE).orElseThrow().content().doc().toNode();
        file.put("step", "4").putObject("process").put("key", "tranas-rehab").put("version", 1);
        stage.journal.seed(FormStage.CASE, Kind.CASE, FormStage.CASE, file);
    }

    private void seedEarlier(UUID id, String day, String answer) {
        ObjectNode earlier = FormStage.node().put("status", "SIGNED").put("happenedAt", day + "T13:00:00+02:00");
        earlier.put("form", "ratt-stod-dialog").putObject("answers").put("begransningar", answer);
        stage.journal.seed(id, Kind.DIALOGUE, FormStage.CASE, earlier);
    }
}
