package se.stegvis.mobile.ability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import javafx.scene.control.DatePicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.Benefit;
import se.stegvis.shared.record.BenefitAnswer;
import se.stegvis.shared.record.BenefitApplication;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.WorkAbilityLoss;

@Timeout(60)
class BenefitFormTest {
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void f5_anApplicationIsSignedAndItsAnswerComesLater() {
        open(1280, 800);
        stage.press("Sjukersättning");
        assertThat(stage.sees("Personen är 36 år. Myndigheten avgör.")).isTrue();
        assertThat(stage.sees("Svarsdatum")).as("nobody has answered yet").isFalse();
        day("Ansökan gjord", LocalDate.of(2026, 11, 20));
        stage.press("75 %");
        stage.press("Lägg till intyg");
        stage.write("Vad", "Läkarutlåtande om hälsotillstånd");
        stage.write("Från vem", "Vårdcentralen Ekdalen");
        stage.picture("ersattning");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        BenefitApplication application = stage.stored(BenefitApplication.class);
        assertThat(application.benefit()).contains(Benefit.SJUKERSATTNING);
        assertThat(application.certificates()).hasSize(1);
        assertThat(application.answer()).isEqualTo(BenefitAnswer.AWAITED);

        stage.show(context -> new BenefitAnswerForm(context, application));
        assertThat(stage.sees("Beviljad till")).isFalse();
        stage.press("Beviljad");
        stage.press("Spara svaret");
        assertThat(stage.sees("Fyll i Beviljad från.")).isTrue();
        stage.press("50 %");
        day("Beviljad från", LocalDate.of(2026, 12, 1));
        day("Beviljad till", LocalDate.of(2028, 11, 30));
        stage.press("tors 30 nov 2028");
        stage.picture("ersattning-svar");
        stage.press("Spara svaret");
        stage.window.until(
                () -> stage.stored(BenefitApplication.class).answer() == BenefitAnswer.GRANTED,
                "the answer in the journal");
        BenefitApplication answered = stage.stored(BenefitApplication.class);
        assertThat(answered.signed()).isTrue();
        assertThat(answered.answeredOn()).contains(LocalDate.of(2026, 11, 23));
        assertThat(answered.doc().get(BenefitApplication.GRANTED_EXTENT)).contains(WorkAbilityLoss.HALF);
        assertThat(answered.grantedTo()).contains(LocalDate.of(2028, 11, 30));
        assertThat(answered.isGrantedInPart()).isTrue();

        stage.show(context -> new BenefitAnswerForm(context, answered));
        stage.press("Avslag");
        stage.press("Spara svaret");
        stage.window.until(
                () -> stage.stored(BenefitApplication.class).answer() == BenefitAnswer.REFUSED,
                "the corrected answer in the journal");
        assertThat(stage.stored(BenefitApplication.class).grantedTo())
                .as("a refusal grants nothing")
                .isEmpty();
    }

    @Test
    void f5_aBenefitForAnotherAgeIsSignedWithAReason() {
        open(1280, 800);
        stage.press("Aktivitetsersättning");
        day("Ansökan gjord", LocalDate.of(2026, 11, 20));
        stage.press("Signera");
        assertThat(stage.sees("Personen var 36 år den dagen.")).isTrue();
        stage.picture("ersattning-varning");
    }

    @ParameterizedTest
    @CsvSource({"800,1280,staende", "412,915,mobil", "412,915,mobil-morkt"})
    void theFormCanBeReadInEveryShape(int width, int height, String name) {
        open(width, height);
        if (name.endsWith("morkt")) {
            stage.dark();
        }
        stage.press("Sjukersättning");
        stage.press("Beviljad");
        stage.picture("ersattning-" + name);
        assertThat(stage.sees("Beviljad till")).isTrue();
    }

    private void day(String name, LocalDate day) {
        DatePicker picker = stage.find(
                DatePicker.class, one -> String.valueOf(one.getAccessibleText()).startsWith(name) && one.isVisible());
        OnScreen.act(() -> picker.setValue(day));
    }

    private void open(int width, int height) {
        stage = FormStage.of(width, height);
        stage.show(context -> new BenefitApplicationForm(
                context, RecordDraft.fresh(context.journal(), Kind.BENEFIT_APPLICATION, FormStage.CASE)));
    }
}
