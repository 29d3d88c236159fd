package se.stegvis.mobile.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.client.CaseScreen;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.ServerContact;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.consent.Party;
import se.stegvis.shared.process.InterventionKind;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.AssignmentState;
import se.stegvis.shared.record.Kind;

/** Commissioning an assignment, and answering one. */
@Timeout(60)
class AssignmentFormsTest {
    private static final UUID SENT = new UUID(8, 1);
    private FormStage stage = FormStage.of(1280, 800);

    @AfterEach
    void close() {
        stage.close();
    }

    private void seedGroup(String group) {
        stage.seedProcess("tranas-rehab", "3b");
        ObjectNode assessed = FormStage.node().put("status", "SIGNED").put("group", group);
        assessed.put("happenedAt", "2026-11-10T10:00:00+01:00").put("rationale", "Efter samtal.");
        stage.journal.seed(new UUID(7, 1), Kind.NEED_ASSESSMENT, FormStage.CASE, assessed);
    }

    private void seedAssignment(String state, String sent) {
        ObjectNode signed =
                FormStage.node().put("status", "SIGNED").put("to", "AME").put("state", state);
        signed.put("happenedAt", sent + "T10:00:00+01:00").put("purpose", "Pröva några timmar i veckan.");
        signed.putArray("interventions").add("WORK_TRAINING");
        stage.journal.seed(SENT, Kind.ASSIGNMENT, FormStage.CASE, signed);
    }

    private Assignment stored() {
        return (Assignment) stage.journal.find(SENT).orElseThrow().content();
    }

    private void showForm() {
        stage.show(context -> new AssignmentForm(
                context,
                new AssignmentDraft(
                        RecordDraft.fresh(context.journal(), Kind.ASSIGNMENT, FormStage.CASE), context.journal())));
    }

    private void showAnswer() {
        stage.show(context -> new AssignmentScreen(context, stored()));
    }

    @Test
    void web14_aSyncLeavesTheFocusOnTheButtonOfTheAnswer() {
        seedAssignment("SENT", "2026-11-20");
        showAnswer();
        for (String words : List.of("Ta emot uppdraget", "Lämna återkoppling")) {
            OnScreen.act(() -> stage.window
                    .first(node -> node instanceof ButtonBase button && words.equals(button.getText()))
                    .requestFocus());

            OnScreen.act(() -> stage.journal.contact(ServerContact.REACHED, "2026-11-23T08:31:00+01:00"));

            assertThat(OnScreen.ask(() -> stage.window.scene().getFocusOwner()))
                    .as("the focus after a sync, which was on %s", words)
                    .isInstanceOfSatisfying(ButtonBase.class, button -> assertThat(button.getText())
                            .isEqualTo(words));
        }
    }

    @Test
    void whatTheProcessOffersStandsFirstAndIsSent() {
        seedGroup("RH3");
        InterventionOffers offers =
                new InterventionOffers(stage.desk, se.stegvis.mobile.form.FormCase.of(stage.desk, FormStage.CASE));
        assertThat(offers.inOrder().subList(0, 3))
                .containsExactly(
                        InterventionKind.INVESTIGATION,
                        InterventionKind.WORK_TRAINING,
                        InterventionKind.CARE_COORDINATION);
        showForm();
        stage.press("Arbetsmarknadsenheten");
        stage.press("Arbetsträning");
        assertThat(stage.sees("Erbjuds inte av processen här")).isFalse();
        stage.write("Syfte", "Komma igång med några timmar.");
        stage.press("Om 1 månad");
        stage.picture("uppdrag");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        Assignment signed = stage.stored(Assignment.class);
        assertThat(signed.state()).contains(AssignmentState.SENT);
        assertThat(signed.interventions()).containsExactly(InterventionKind.WORK_TRAINING);
    }

    @Test
    void anotherInterventionIsPossibleAndSaysWhyItIsNotOffered() {
        seedGroup("RH3");
        showForm();
        stage.press("Arbetsmarknadscoachning");
        assertThat(stage.sees("Arbetsmarknadscoachning: erbjuds i 2 MIX del II och behovsgruppering."))
                .isTrue();
        stage.picture("uppdrag-erbjuds-inte");
        stage.press("Signera");
        assertThat(stage.sees("En sak saknas innan du kan signera"))
                .as("only to whom")
                .isTrue();
    }

    @Test
    void aReceiverOutsideIsShownWithItsConsent() {
        seedGroup("RH3");
        showForm();
        stage.press("Arbetsmarknadsenheten");
        assertThat(stage.sees("planeringen")).as("a unit of its own").isFalse();
        stage.press("Försäkringskassan");
        assertThat(stage.sees("Försäkringskassan får inte ta del av planeringen än"))
                .isTrue();
        assertThat(stage.sees("Samtycke saknas: Försäkringskassan (Planering)")).isTrue();
        stage.picture("uppdrag-utan-samtycke");
        stage.press("Skriv in samtycke");
        stage.window.until(() -> !stage.gone.isEmpty(), "the assignment to be saved before the consent is asked for");
        assertThat(((Destination.AskConsent) stage.gone.get(0)).wish().parties())
                .containsOnlyKeys(Party.FK);
        stage.press("Arbetsförmedlingen");
        assertThat(stage.sees("SoL 15:6 a")).isTrue();
    }

    @Test
    void consentThatIsInForceIsSaidInTheAssignment() {
        ObjectNode consent = FormStage.node().put("status", "SIGNED").put("type", "SECRECY_LIFTED");
        consent.put("decision", "GIVEN").put("form", "WRITTEN").put("purpose", "Samordna stödet");
        consent.put("validFrom", "2026-11-20").put("validTo", "2027-05-20");
        consent.putObject("parties").putObject("FK").putArray("information").add("PLAN");
        stage.journal.seed(new UUID(7, 9), Kind.CONSENT, FormStage.CASE, consent);
        showForm();
        stage.press("Försäkringskassan");
        assertThat(stage.sees("Samtycke finns: Försäkringskassan får ta del av planeringen"))
                .isTrue();
        assertThat(stage.sees("20 maj 2027")).isTrue();
    }

    @Test
    void theReceiverAcceptsTellsAndEnds() {
        seedAssignment("SENT", "2026-11-20");
        showAnswer();
        stage.picture("uppdrag-svara");
        stage.press("Ta emot uppdraget");
        stage.window.read("Mottaget");
        stage.write("Skriv till uppdragsgivaren", "Har träffat personen, börjar på måndag.");
        stage.press("Lämna återkoppling");
        stage.window.read("Har träffat personen, börjar på måndag.");
        stage.picture("uppdrag-mottaget");
        assertThat(isMain("Lämna återkoppling")).as("what is done every week").isTrue();
        assertThat(isMain("Avsluta uppdraget")).as("what is done once").isFalse();
        stage.write("Skriv till uppdragsgivaren", "Klart: fyra timmar i veckan fungerar.");
        stage.press("Avsluta uppdraget");
        stage.window.read("Ta upp uppdraget igen");
        assertThat(stored().state()).contains(AssignmentState.ENDED);
        assertThat(stored().feedback().values())
                .extracting(one -> one.text("text").orElse(""))
                .containsExactly("Har träffat personen, börjar på måndag.", "Klart: fyra timmar i veckan fungerar.");
        assertThat(stored().signed()).isTrue();
    }

    @Test
    void aReturnSaysWhyAndCanBeTakenBack() {
        seedAssignment("SENT", "2026-11-20");
        showAnswer();
        stage.press("Återsänd");
        assertThat(stage.sees("Skriv varför uppdraget återsänds.")).isTrue();
        assertThat(stored().state()).contains(AssignmentState.SENT);
        stage.write("Skriv till uppdragsgivaren", "Personen bor inte kvar i kommunen.");
        stage.press("Återsänd");
        stage.window.read("Senast återsänt: Personen bor inte kvar i kommunen.");
        stage.picture("uppdrag-atersant");
        assertThat(stage.sees("Uppdraget har kommit tillbaka")).isTrue();
        assertThat(stage.sees("Skriv till mottagaren")).isTrue();
        assertThat(stage.sees("Svara på uppdraget"))
                .as("the sender answers nobody")
                .isFalse();
        assertThat(isMain("Skicka igen")).isTrue();
        stage.press("Ångra");
        stage.window.until(
                () -> stored().state().equals(Optional.of(AssignmentState.SENT)), "the return to be taken back");
        assertThat(stored().doc().text("why")).isEmpty();
    }

    /** The one filled button of the screen. */
    private boolean isMain(String button) {
        return stage.find(javafx.scene.control.Button.class, one -> button.equals(one.getText()))
                .getStyleClass()
                .contains("primary");
    }

    @Test
    void whatIsWrittenWhenTheScreenIsLeftBecomesFeedback() {
        seedAssignment("ACCEPTED", "2026-11-20");
        showAnswer();
        stage.write("Skriv till uppdragsgivaren", "Ringde, inget svar.");
        stage.leave();
        stage.untilSaves(1);
        assertThat(stored().feedback()).hasSize(1);
    }

    @Test
    void whatCannotBeSavedIsStillWritten() {
        seedAssignment("ACCEPTED", "2026-11-20");
        showAnswer();
        stage.journal.failSaves(Optional.of(NotSaved.Reason.DISK_FULL));
        stage.write("Skriv till uppdragsgivaren", "Ringde, inget svar.");
        stage.press("Lämna återkoppling");
        stage.window.read("Plattan är full");
        assertThat(stage.find(javafx.scene.control.TextArea.class, area -> area.getText()
                        .equals("Ringde, inget svar.")))
                .isNotNull();
        stage.journal.failSaves(Optional.empty());
    }

    @Test
    void theCaseShowsWhatIsNotAcceptedInFiveWorkingDays() {
        stage.seedProcess("tranas-rehab", "3b");
        seedAssignment("SENT", "2026-11-17");
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Inte mottaget i tid")).isFalse();
        seedAssignment("SENT", "2026-11-16");
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        assertThat(stage.sees("Inte mottaget i tid")).isTrue();
        stage.picture("uppdrag-i-arendet");
        stage.press("Svara på uppdraget");
        assertThat(stage.gone).containsExactly(new Destination.AnswerAssignment(SENT));
    }

    @ParameterizedTest
    @CsvSource({"800,1280,false", "412,915,false", "412,915,true", "1280,800,true"})
    void theScreensFitEverySize(int width, int height, boolean dark) {
        stage.close();
        stage = FormStage.of(width, height);
        if (dark) {
            stage.dark();
        }
        String size = width + "x" + height + (dark ? "-mork" : "");
        seedGroup("AM3");
        seedAssignment("ACCEPTED", "2026-11-16");
        showForm();
        assertThat(stage.sees("Processen erbjuder här")).isTrue();
        stage.picture("uppdrag-" + size);
        showAnswer();
        assertThat(stage.sees("Avsluta uppdraget")).isTrue();
        stage.picture("uppdrag-svara-" + size);
    }
}
