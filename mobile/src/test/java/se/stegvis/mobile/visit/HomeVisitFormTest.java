package se.stegvis.mobile.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.store.NotSaved;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;

class HomeVisitFormTest {
    private FormStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = FormStage.open();
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    @Test
    void aSignedVisitWithFollowUpDateTakesAtMostTwelveTaps() {
        show(1280, 800);
        stage.tap("Planerad uppföljning");
        stage.tap("Insläppt");
        stage.tap("Nu");
        stage.tap("Amira Testsson");
        stage.write("Iakttagelser", "Lägenheten är städad och varm. Amira visar ansökningarna från i veckan.");
        stage.write("Personen berättar", "”Jag sover bättre och vill börja arbetsträna.”");
        stage.write("Nästa steg", "Ring arbetsterapeuten om arbetsträning.");
        stage.tap("Om 2 veckor");
        stage.picture("hembesok");
        stage.tap("Signera");
        stage.picture("hembesok-granska");
        stage.tap("Signera nu");
        stage.until(() -> stage.backs() == 1);

        HomeVisit visit = visit();
        assertThat(visit.signed()).isTrue();
        assertThat(visit.followUpDate()).hasToString("Optional[2026-12-07]");
        assertThat(visit.followUpResponsible()).contains(FormStage.ME);
        // One more tap opened the form, and each of the three texts takes one to get to.
        assertThat(stage.taps() + 1 + 3).isLessThanOrEqualTo(12);
    }

    @Test
    void whatIsWrittenIsInTheJournalWithoutAskingForIt() {
        show(1280, 800);
        stage.write("Iakttagelser", "Kallt i köket.");
        assertThat(stage.sees("Sparar…")).isTrue();
        stage.until(() -> stage.sees("Sparat på plattan 09:30"));
        assertThat(stage.stored(Kind.HOME_VISIT).text("observations")).contains("Kallt i köket.");
        assertThat(visit().signed()).isFalse();
    }

    @Test
    void onlyWhatChangedIsSavedTheNextTime() {
        show(1280, 800);
        stage.write("Iakttagelser", "Kallt i köket.");
        stage.until(() -> stage.journal.saves().size() == 1);
        stage.press("Insläppt");
        stage.until(() -> stage.journal.saves().size() == 2);
        assertThat(stage.journal.saves().get(1)).hasToString("{\"entry\":\"LET_IN\"}");
    }

    @Test
    void anOpenedFormWithoutAWordIsNoRecord() {
        show(1280, 800);
        stage.leave();
        assertThat(stage.journal.saves()).isEmpty();
    }

    @Test
    void leavingSavesAtOnce() {
        show(1280, 800);
        stage.write("Iakttagelser", "Kallt i köket.");
        stage.leave();
        stage.until(() -> stage.journal.saves().size() == 1);
    }

    @Test
    void whatIsMissingIsSaidInWordsAndLeadsToTheField() {
        stage.seedChild();
        show(1280, 800);
        stage.press("Insläppt");
        stage.press("Signera");
        assertThat(stage.sees("3 saker saknas innan du kan signera")).isTrue();
        stage.picture("hembesok-saknas");
        stage.pressId("missing-childrensituation");
        stage.picture("hembesok-saknas-falt");
        assertThat(stage.find(javafx.scene.control.TextArea.class, javafx.scene.Node::isFocused)
                        .getAccessibleText())
                .startsWith("Barnens situation");
        stage.write("Barnens situation", "Barnen är på förskolan.");
        assertThat(stage.sees("2 saker saknas innan du kan signera")).isTrue();
    }

    @Test
    void aRefusedVisitAsksForLess() {
        stage.seedChild();
        show(1280, 800);
        assertThat(stage.sees("Barnens situation")).isTrue();
        stage.press("Nekad tillträde");
        assertThat(stage.sees("Barnens situation")).isFalse();
        assertThat(stage.sees("Iakttagelser")).isFalse();
        stage.wholePicture("hembesok-nekad", 1280);
    }

    @Test
    void aFullTabletIsToldAndTheTextStays() {
        show(1280, 800);
        stage.journal.failSaves(Optional.of(NotSaved.Reason.DISK_FULL));
        stage.write("Iakttagelser", "Kallt i köket.");
        stage.until(() -> stage.sees("Inte sparat – plattan är full."));
        stage.picture("hembesok-inte-sparat");
        stage.robot.interact(
                () -> stage.robot.lookup(".page-header .button").queryButton().fire());
        assertThat(stage.backs()).isZero();
        stage.journal.failSaves(Optional.empty());
        stage.press("Försök igen");
        stage.until(() -> stage.sees("Sparat på plattan 09:30"));
        assertThat(stage.stored(Kind.HOME_VISIT).text("observations")).contains("Kallt i köket.");
        assertThat(stage.sees("Inte sparat")).isFalse();
    }

    @Test
    void aClearedTextCanBeTakenBack() {
        show(1280, 800);
        stage.write("Iakttagelser", "Kallt i köket, ingen mat hemma.");
        stage.write("Iakttagelser", "");
        stage.press("Ångra");
        stage.until(() -> stage.journal.saves().size() == 1);
        assertThat(stage.stored(Kind.HOME_VISIT).text("observations")).contains("Kallt i köket, ingen mat hemma.");
    }

    @Test
    void itFitsPortraitAndPhone() {
        show(1280, 800);
        stage.press("Insläppt");
        stage.press("Nödprövning");
        stage.wholePicture("hembesok-hela", 1280);
        show(800, 1280);
        stage.picture("hembesok-staende");
        show(412, 915);
        stage.picture("hembesok-telefon");
    }

    private HomeVisit visit() {
        return stage.journal.recordsOf(FormStage.CASE).stream()
                .map(one -> one.content())
                .filter(HomeVisit.class::isInstance)
                .map(HomeVisit.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void show(int width, int height) {
        stage.show(
                desk -> new HomeVisitForm(desk, HomeVisitDraft.fresh(desk.journal(), FormStage.CASE)), width, height);
    }
}
