package se.stegvis.mobile.worktraining;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.TrainingChange;
import se.stegvis.shared.record.WorkTraining;
import se.stegvis.shared.record.WorkTrainingFollowUp;
import se.stegvis.shared.reminder.FollowUpState;

@Timeout(60)
class WorkFormsTest {
    private static final UUID TRAINING = new UUID(11, 1);
    private static final UUID EARLIER = new UUID(11, 2);
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aWorkTrainingIsAgreedAndSignedWithItsFirstFollowUpDate() {
        stage = FormStage.of(1280, 800);
        stage.show(context -> new WorkTrainingForm(
                context, RecordDraft.fresh(context.journal(), Kind.WORK_TRAINING, FormStage.CASE)));
        stage.write("Plats", "Återbruket, verkstaden");
        stage.write("Handledare", "Per Handledarsson");
        stage.write("Överenskomna timmar i veckan", "8,5");
        stage.press("Öka");
        stage.press("Om 2 veckor");
        stage.picture("arbetstraning");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        WorkTraining signed = stage.stored(WorkTraining.class);
        assertThat(signed.signed()).isTrue();
        assertThat(signed.agreedHours()).contains(new BigDecimal("9.5"));
        assertThat(signed.followUpDate()).contains(LocalDate.of(2026, 12, 7));
    }

    @Test
    void whatIsNoNumberCannotBeWrittenAsHours() {
        stage = FormStage.of(1280, 800);
        stage.show(context -> new WorkTrainingForm(
                context, RecordDraft.fresh(context.journal(), Kind.WORK_TRAINING, FormStage.CASE)));
        stage.write("Överenskomna timmar i veckan", "12");
        stage.write("Överenskomna timmar i veckan", "tolv");
        stage.window.until(() -> !stage.journal.saves().isEmpty(), "the hours to be saved");
        assertThat(stage.stored(WorkTraining.class).agreedHours()).contains(BigDecimal.valueOf(12));
    }

    @Test
    void aFollowUpIsSignedAtTheWorkplaceAndCarriesOutTheDateThatWasDue() {
        followUp(1280, 800);
        stage.press("Som överenskommet (12)");
        stage.write("Vad som fungerar", "Lagar cyklar på egen hand.");
        stage.write("Handledaren berättar", "”Kommer i tid och frågar när det behövs.”");
        stage.write("Personen berättar", "”Jag orkar mer än jag trodde.”");
        stage.press("Trappas upp");
        stage.press("Om 1 månad");
        stage.picture("arbetstraning-uppfoljning");
        stage.press("Signera");
        stage.picture("arbetstraning-uppfoljning-granska");
        assertThat(stage.sees("Arbetsträning som följs upp")).isTrue();
        assertThat(stage.sees(", från ")).isTrue();
        stage.press("Signera nu");
        stage.untilBack();
        WorkTrainingFollowUp signed = stage.stored(WorkTrainingFollowUp.class);
        assertThat(signed.training()).contains(TRAINING);
        assertThat(signed.attendedHours()).contains(BigDecimal.valueOf(12));
        assertThat(signed.newHours()).contains(BigDecimal.valueOf(17));
        assertThat(standing(EARLIER)).isEqualTo(FollowUpState.Standing.DONE);
        stage.press("Ångra");
        stage.window.until(() -> standing(EARLIER) == FollowUpState.Standing.OPEN, "the follow-up to wait again");
    }

    @Test
    void anUnansweredChangeAndAStepWithoutHoursAreSaidInWords() {
        followUp(1280, 800);
        stage.press("Signera");
        assertThat(stage.sees("Välj Förändring.")).isTrue();
        stage.press("Trappas ner");
        stage.write("Nya timmar i veckan", "");
        assertThat(stage.sees("Skriv hur många timmar i veckan det blir.")).isTrue();
        stage.picture("arbetstraning-uppfoljning-saknas");
    }

    @Test
    void suggestedHoursFollowTheChangeUntilOthersAreWritten() {
        followUp(1280, 800);
        stage.press("Oförändrat");
        assertThat(newHours()).contains(BigDecimal.valueOf(12));
        stage.press("Trappas ner");
        assertThat(newHours()).contains(BigDecimal.valueOf(7));
        stage.write("Nya timmar i veckan", "10");
        stage.press("Trappas upp");
        assertThat(newHours()).contains(BigDecimal.valueOf(10));
    }

    @Test
    void whatEndsHasNeitherNewHoursNorANextDate() {
        followUp(1280, 800);
        stage.press("Oförändrat");
        stage.press("Avslutas");
        assertThat(stage.sees("Nya timmar i veckan")).isFalse();
        assertThat(stage.sees("Uppföljningsdatum")).isFalse();
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(WorkTrainingFollowUp.class).newHours()).isEmpty();
    }

    @Test
    void howItHasGoneIsDrawnAndCanBeReadAloud() {
        followUp(1280, 800);
        LineChart<?, ?> drawing = stage.find(LineChart.class, Node::isVisible);
        assertThat(OnScreen.ask(drawing::getAccessibleText))
                .isEqualTo(
                        "Överenskomna timmar: 12 okt 2026 8, 9 nov 2026 8. Timmar på plats: 12 okt 2026 6, 9 nov 2026 8");
        assertThat(stage.sees("9 nov 2026")).isTrue();
    }

    @Test
    void withoutASignedTrainingItIsSaidWhatToDoFirst() {
        stage = FormStage.of(1280, 800);
        show(Optional.empty());
        assertThat(stage.sees("Skriv och signera den först.")).isTrue();
    }

    @Test
    void anEndedTrainingStandsLastAndIsNotChosenByItself() {
        stage = FormStage.of(1280, 800);
        seedTraining();
        seedFollowUp(new UUID(11, 4), "2026-11-16", 8, TrainingChange.END, null);
        show(Optional.empty());
        assertThat(stage.find(javafx.scene.control.ToggleButton.class, chip -> chip.getText()
                                .startsWith("Återbruket"))
                        .isSelected())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"800,1280,staende", "412,915,mobil", "1280,800,morkt"})
    void theFollowUpCanBeUsedInEveryShape(int width, int height, String name) {
        followUp(width, height);
        if (name.equals("morkt")) {
            stage.dark();
        }
        stage.press("Trappas upp");
        stage.picture("arbetstraning-uppfoljning-" + name);
        stage.bottom();
        stage.picture("arbetstraning-uppfoljning-" + name + "-slutet");
        assertThat(stage.sees("Så har det gått")).isTrue();
    }

    private void followUp(int width, int height) {
        stage = FormStage.of(width, height);
        seedTraining();
        seedFollowUp(new UUID(11, 3), "2026-10-12", 6, TrainingChange.KEEP, null);
        seedFollowUp(EARLIER, "2026-11-09", 8, TrainingChange.STEP_UP, 12);
        show(Optional.of(EARLIER));
    }

    private void show(Optional<UUID> about) {
        stage.show(context -> new TrainingFollowUpForm(
                context, TrainingFollowUpDraft.fresh(context.journal(), FormStage.CASE, about)));
    }

    private void seedTraining() {
        ObjectNode training = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-09-14T10:00:00+02:00");
        training.put("place", "Återbruket, verkstaden").put("supervisor", "Per Handledarsson");
        training.put("from", "2026-09-21").put("agreedHours", 8);
        stage.journal.seed(TRAINING, Kind.WORK_TRAINING, FormStage.CASE, training);
    }

    private void seedFollowUp(UUID id, String day, int attended, TrainingChange change, Integer newHours) {
        ObjectNode followUp = FormStage.node().put("status", "SIGNED").put("happenedAt", day + "T10:00:00+01:00");
        followUp.put("training", TRAINING.toString()).put("attendedHours", attended);
        followUp.put("change", change.name());
        if (newHours != null) {
            followUp.put("newHours", newHours);
        }
        if (id.equals(EARLIER)) {
            followUp.putObject("followUp").put("date", "2026-11-23").put("responsible", FormStage.ME.toString());
        }
        stage.journal.seed(id, Kind.WORK_TRAINING_FOLLOW_UP, FormStage.CASE, followUp);
    }

    private Optional<BigDecimal> newHours() {
        return stage.find(javafx.scene.control.TextField.class, field -> String.valueOf(field.getAccessibleText())
                        .startsWith("Nya timmar"))
                .getText()
                .lines()
                .findFirst()
                .map(BigDecimal::new);
    }

    private FollowUpState.Standing standing(UUID record) {
        return FollowUpState.of(stage.journal.find(record).orElseThrow().content())
                .orElseThrow()
                .standing();
    }
}
