package se.stegvis.mobile.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.draft.PlainDraft;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.shared.need.NeedGroup;
import se.stegvis.shared.record.Consultation;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.NeedAssessment;
import se.stegvis.shared.record.SelfSupportObstacle;

/** The forms that set the need group. */
@Timeout(60)
class NeedFormsTest {
    private FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    private void showAssessment() {
        stage.show(context -> new NeedAssessmentForm(
                context, new PlainDraft<>(RecordDraft.fresh(context.journal(), Kind.NEED_ASSESSMENT, FormStage.CASE))));
    }

    private void showConsultation() {
        stage.show(context -> new ConsultationForm(
                context, new PlainDraft<>(RecordDraft.fresh(context.journal(), Kind.CONSULTATION, FormStage.CASE))));
    }

    private void seedHistory() {
        stage.journal.seed(
                new UUID(7, 1),
                Kind.NEED_ASSESSMENT,
                FormStage.CASE,
                FormStage.node()
                        .put("status", "SIGNED")
                        .put("happenedAt", "2026-03-10T10:00:00+01:00")
                        .put("group", "UNCLEAR")
                        .put("rationale", "Underlagen är gamla och säger emot varandra.")
                        .put("withClient", true));
        stage.journal.seed(
                new UUID(7, 2),
                Kind.CONSULTATION,
                FormStage.CASE,
                FormStage.node()
                        .put("status", "SIGNED")
                        .put("happenedAt", "2026-04-02T10:00:00+02:00")
                        .put("question", "Vilken insats kommer först?")
                        .put("outcome", "R2")
                        .put("signedBy", FormStage.ME.toString())
                        .put("advice", "Börja med utredning av arbetsförmågan."));
        stage.journal.seed(
                new UUID(7, 3),
                Kind.NEED_ASSESSMENT,
                FormStage.CASE,
                FormStage.node().put("status", "DRAFT").put("group", "AM1").put("rationale", "Ett utkast."));
    }

    @Test
    void aGroupIsSignedWithItsReasonAndTheEarlierGroupsStandBeside() {
        seedHistory();
        showAssessment();
        assertThat(stage.sees("10 mars 2026")).isTrue();
        assertThat(stage.sees("2 april 2026 · Konsultationsforum · Du"))
                .as("who set it")
                .isTrue();
        assertThat(stage.sees("RH2 – rehabilitering, psykisk funktionsnedsättning"))
                .isTrue();
        assertThat(stage.sees("Ett utkast.")).isFalse();
        stage.press("Signera");
        assertThat(stage.sees("2 saker saknas innan du kan signera")).isTrue();
        stage.picture("behovsgrupp-saknas");
        stage.press("AM3 – omfattande och samordnat stöd");
        stage.write("Motivering", "Värk och lång tid utan arbete; vill börja med några timmar.");
        stage.press("Värk");
        stage.press("Om 1 månad");
        stage.picture("behovsgrupp");
        stage.press("Signera");
        assertThat(stage.sees("Grupperingen görs tillsammans med personen")).isTrue();
        stage.picture("behovsgrupp-varning");
        stage.press("Ändra");
        stage.press("Ja");
        stage.press("Signera");
        assertThat(stage.sees("Grupperingen görs tillsammans med personen")).isFalse();
        stage.press("Signera nu");
        stage.untilBack();
        NeedAssessment signed = stage.journal.recordsOf(FormStage.CASE).stream()
                .map(one -> one.content())
                .filter(NeedAssessment.class::isInstance)
                .map(NeedAssessment.class::cast)
                .filter(one -> one.signed() && one.group().equals(java.util.Optional.of(NeedGroup.AM3)))
                .findFirst()
                .orElseThrow();
        assertThat(signed.obstacles()).containsExactly(SelfSupportObstacle.PAIN);
        assertThat(signed.signedBy()).contains(FormStage.ME);
        assertThat(signed.followUpDate()).contains(LocalDate.of(2026, 12, 23));
    }

    @Test
    void unclearSaysThatItLeadsToTheConsultationForum() {
        showAssessment();
        assertThat(stage.sees("Ingen behovsgrupp har satts tidigare.")).isTrue();
        assertThat(stage.sees("Oklart leder vidare till konsultationsforum")).isFalse();
        stage.press("Oklart – konsultationsforum");
        assertThat(stage.sees("Oklart leder vidare till konsultationsforum")).isTrue();
    }

    @Test
    void theForumEndsInAGroupAndUnclearIsNotOffered() {
        seedHistory();
        showConsultation();
        assertThat(stage.sees("Oklart – konsultationsforum"))
                .as("in the history")
                .isTrue();
        assertThat(stage.find(javafx.scene.control.ToggleButton.class, one -> one.getText()
                        .startsWith("Oklart")))
                .isNull();
        stage.write("Frågeställning", "Är arbetsträning möjlig nu?");
        stage.press("Signera");
        assertThat(stage.sees("En sak saknas innan du kan signera")).isTrue();
        stage.press("RH3 – rehabilitering, fysiskt arbetshinder");
        stage.write("Råd", "Arbetsterapeuten utreder först.");
        stage.picture("konsultationsforum");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(Consultation.class).outcome()).contains(NeedGroup.RH3);
    }

    @ParameterizedTest
    @CsvSource({"800,1280,false", "412,915,false", "1280,800,true"})
    void theFormFitsEveryScreen(int width, int height, boolean dark) {
        stage.close();
        stage = FormStage.of(width, height);
        if (dark) {
            stage.dark();
        }
        seedHistory();
        showAssessment();
        assertThat(stage.sees("Tidigare behovsgrupper")).isTrue();
        stage.picture("behovsgrupp-" + width + "x" + height + (dark ? "-mork" : ""));
    }
}
