package se.stegvis.mobile.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.VisitChildren;
import se.stegvis.shared.reminder.FollowUpState;

@Timeout(60)
class HomeVisitFormTest {
    private static final UUID BEGUN = new UUID(7, 1);
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aSignedVisitWithFollowUpDateTakesAtMostTwelveTaps() {
        open(1280, 800);
        stage.tap("Planerad uppföljning");
        stage.tap("Insläppt");
        stage.tap("Nu");
        stage.tap("Amira Testsson");
        stage.write("Iakttagelser", "Lägenheten är städad och varm. Amira visar ansökningarna från i veckan.");
        stage.write("Personen berättar", "”Jag sover bättre och vill börja arbetsträna.”");
        stage.write("Nästa steg", "Ring arbetsterapeuten om arbetsträning.");
        stage.tap("Om 2 veckor");
        stage.tap("Signera");
        stage.picture("hembesok-granska");
        stage.tap("Signera nu");
        stage.untilBack();

        HomeVisit visit = stage.stored(HomeVisit.class);
        assertThat(visit.signed()).isTrue();
        assertThat(visit.followUpDate()).contains(LocalDate.of(2026, 12, 7));
        assertThat(visit.followUpResponsible()).contains(FormStage.ME);
        // One more tap opened the form, and each of the three texts takes one to get to.
        assertThat(stage.taps() + 1 + 3).isLessThanOrEqualTo(12);
    }

    @Test
    void whatIsWrittenIsInTheJournalWithoutAskingForIt() {
        open(1280, 800);
        stage.write("Iakttagelser", "Kallt i köket.");
        assertThat(stage.sees("Sparar…")).isTrue();
        stage.window.read("Sparat på plattan 09:30");
        HomeVisit visit = stage.stored(HomeVisit.class);
        assertThat(visit.doc().text("observations")).contains("Kallt i köket.");
        assertThat(visit.signed()).isFalse();
    }

    @Test
    void onlyWhatChangedIsSavedTheNextTime() {
        open(1280, 800);
        stage.write("Iakttagelser", "Kallt i köket.");
        stage.untilSaves(1);
        stage.press("Insläppt");
        stage.untilSaves(2);
        assertThat(stage.journal.saves().get(1)).hasToString("{\"entry\":\"LET_IN\"}");
    }

    @Test
    void aFormOpenedWithoutAWordIsNoRecord() {
        open(1280, 800);
        stage.leave();
        assertThat(stage.journal.saves()).isEmpty();
    }

    @Test
    void leavingSavesAtOnce() {
        open(1280, 800);
        stage.write("Iakttagelser", "Kallt i köket.");
        stage.press("Tillbaka");
        stage.untilBack();
        assertThat(stage.journal.saves()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidInWordsAndLeadsToTheField() {
        open(1280, 800, true);
        stage.press("Insläppt");
        stage.press("Signera");
        assertThat(stage.sees("3 saker saknas innan du kan signera")).isTrue();
        stage.picture("hembesok-saknas");
        stage.pressId("missing-childrensituation");
        stage.picture("hembesok-saknas-falt");
        assertThat(stage.find(TextArea.class, Node::isFocused).getAccessibleText())
                .startsWith("Barnens situation");
        stage.write("Barnens situation", "Barnen är på förskolan.");
        assertThat(stage.sees("2 saker saknas innan du kan signera")).isTrue();
    }

    @Test
    void aRefusedVisitAsksForLess() {
        open(1280, 800, true);
        assertThat(stage.sees("Barnens situation")).isTrue();
        stage.press("Nekad tillträde");
        assertThat(stage.sees("Barnens situation")).isFalse();
        assertThat(stage.sees("Iakttagelser")).isFalse();
        stage.picture("hembesok-nekad");
    }

    @Test
    void anEmergencyAsksForChildrenFirstThenForEachAndItsOutcome() {
        open(1280, 800);
        assertThat(stage.sees("Finns barn, även umgänge?")).isFalse();
        stage.press("Nödprövning");
        stage.press("Insläppt");
        assertThat(stage.sees("Barnens situation")).isTrue();
        stage.press("Nej, inga barn");
        assertThat(stage.sees("Barnens situation")).isFalse();
        stage.press("Ja, umgänge");
        stage.press("Lägg till barn");
        stage.write("Vilket barn", "Sonen, 9 år");
        stage.write("Så har barnet det", "Har ätit i dag, varma kläder.");
        stage.press("Matnorm");
        stage.write("Beslutat av", "Förste socialsekreteraren");
        stage.picture("hembesok-nodprovning");
        stage.press("Signera");
        assertThat(stage.sees("Sätt ett datum då planen ses över. En nödprövning visar att planen behöver ses över."))
                .isTrue();
        stage.window.read("Sparat på plattan 09:30");
        HomeVisit visit = stage.stored(HomeVisit.class);
        assertThat(visit.childrenThere()).contains(VisitChildren.VISIT);
        assertThat(visit.doc().get(HomeVisit.CHILDREN).values()).singleElement().satisfies(child -> assertThat(
                        child.get(HomeVisit.CHILD_SITUATION))
                .contains("Har ätit i dag, varma kläder."));
    }

    @Test
    void aFullTabletIsToldAndTheTextStays() {
        open(1280, 800);
        stage.journal.failSaves(Optional.of(NotSaved.Reason.DISK_FULL));
        stage.write("Iakttagelser", "Kallt i köket.");
        stage.window.read("Plattan är full.");
        stage.press("Tillbaka");
        stage.picture("hembesok-inte-sparat");
        assertThat(stage.backs()).isZero();
        stage.journal.failSaves(Optional.empty());
        stage.press("Försök igen");
        stage.window.read("Sparat på plattan 09:30");
        assertThat(stage.stored(HomeVisit.class).doc().text("observations")).contains("Kallt i köket.");
        assertThat(stage.sees("Inte sparat")).isFalse();
    }

    @Test
    void aSignatureThatCouldNotBeSavedIsNotGivenLaterByItself() {
        open(1280, 800);
        stage.press("Planerad uppföljning");
        stage.press("Inte hemma");
        stage.untilSaves(1);
        stage.press("Signera");
        stage.journal.failSaves(Optional.of(NotSaved.Reason.LOCKED));
        stage.press("Signera nu");
        stage.window.read("Plattan är låst.");
        stage.journal.failSaves(Optional.empty());
        stage.write("Nästa steg", "Nytt besök.");
        stage.untilSaves(2);
        assertThat(stage.stored(HomeVisit.class).signed()).isFalse();
    }

    @Test
    void whatAColleagueChangedMeanwhileIsSaidAndNotTakenForSeen() {
        begun();
        stage.journal.arrive(BEGUN, FormStage.node().put("assessment", "Kollegans bedömning."));
        stage.window.read("En kollega har ändrat anteckningen medan du hade den öppen");
        assertThat(stage.sees("Ändrat: Bedömning")).isTrue();
        stage.write("Iakttagelser", "Mitt.");
        stage.untilSaves(1);
        stage.window.read("Sparat på plattan 09:30");
        assertThat(stage.journal.lastSeen()).isEqualTo(1);
        stage.press("Signera");
        assertThat(stage.sees("Signera nu")).isFalse();
        stage.picture("hembesok-andrat");
        stage.press("Visa det senaste");
        stage.window.until(() -> stage.gone.size() == 1, "the latest");
        assertThat(stage.gone).containsExactly(new Destination.EditRecord(BEGUN));
    }

    @Test
    void tab1_whatAColleagueChangesDuringTheReviewIsNotSignedUnseen() {
        begun();
        stage.press("Inte hemma");
        stage.untilSaves(1);
        stage.window.read("Sparat på plattan 09:30");
        stage.press("Signera");
        stage.window.read("Signera nu");
        stage.journal.arrive(BEGUN, FormStage.node().put("assessment", "Kollegans bedömning."));
        stage.window.read("En kollega har ändrat anteckningen medan du hade den öppen");
        assertThat(stage.sees("Signera nu")).isFalse();
        assertThat(stage.stored(HomeVisit.class).signed()).isFalse();
    }

    @Test
    void twoTextsForOneFieldAreSaidOnceAndTheFormKeepsItsOwn() {
        begun();
        stage.write("Iakttagelser", "Mitt.");
        stage.untilSaves(1);
        ObjectNode lost = FormStage.node().put("observations", "Kollegans.");
        lost.putObject("conflicts").putObject(new UUID(9, 9).toString());
        stage.journal.arrive(BEGUN, lost);
        stage.window.read("En kollega har skrivit i samma fält som du");
        stage.picture("hembesok-tva-texter");
        stage.write("Iakttagelser", "Mitt, och mer.");
        stage.untilSaves(2);
        stage.window.read("Sparat på plattan 09:30");
        assertThat(stage.find(TextArea.class, area -> "Mitt, och mer.".equals(area.getText())))
                .isNotNull();
        assertThat(stage.sees("En kollega har skrivit i samma fält som du")).isTrue();
        stage.press("Välj version");
        stage.window.until(() -> stage.gone.size() == 1, "the choice");
        assertThat(stage.gone).containsExactly(new Destination.Conflict(BEGUN));
    }

    @Test
    void aNoteThatAColleagueSignedMeanwhileIsSaidToBeLocked() {
        begun();
        stage.journal.arrive(BEGUN, FormStage.node().put("status", "SIGNED"));
        stage.window.read("En kollega har signerat anteckningen");
        stage.press("Signera");
        assertThat(stage.sees("Signera nu")).isFalse();
    }

    @Test
    void whatTheFormItselfSavesIsNoNews() {
        begun();
        stage.write("Iakttagelser", "Mitt.");
        stage.window.read("Sparat på plattan 09:30");
        assertThat(stage.sees("En kollega")).isFalse();
    }

    @Test
    void aVisitThatCarriesOutAFollowUpSettlesItAndThatCanBeTakenBack() {
        openFrom();
        stage.press("Planerad uppföljning");
        stage.press("Insläppt");
        stage.write("Iakttagelser", "Varmt och städat.");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.window.read("Dagens uppföljning är gjord");
        stage.picture("hembesok-uppfoljning-gjord");
        assertThat(followUp()).isEqualTo(FollowUpState.Standing.DONE);
        stage.press("Ångra");
        stage.window.until(() -> followUp() == FollowUpState.Standing.OPEN, "the follow-up to wait again");
    }

    @Test
    void aVisitWhereNobodyWasAtHomeFollowsNothingUp() {
        openFrom();
        stage.press("Planerad uppföljning");
        stage.press("Inte hemma");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(followUp()).isEqualTo(FollowUpState.Standing.OPEN);
    }

    private FollowUpState.Standing followUp() {
        return FollowUpState.of(stage.journal.find(BEGUN).orElseThrow().content())
                .orElseThrow()
                .standing();
    }

    /** A visit opened from the follow-up of an earlier one. */
    private void openFrom() {
        stage = FormStage.of(1280, 800);
        ObjectNode earlier = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-09T10:00:00+01:00");
        earlier.putObject("followUp").put("date", "2026-11-23");
        stage.journal.seed(BEGUN, Kind.HOME_VISIT, FormStage.CASE, earlier);
        stage.show(context -> new HomeVisitForm(
                context,
                HomeVisitDraft.fresh(context.journal(), FormStage.CASE),
                new PickedPictures(),
                context.journal().find(BEGUN).map(one -> one.content())));
    }

    @Test
    void aClearedTextCanBeTakenBack() {
        open(1280, 800);
        stage.write("Iakttagelser", "Kallt i köket, ingen mat hemma.");
        stage.write("Iakttagelser", "");
        stage.press("Ångra");
        stage.untilSaves(1);
        assertThat(stage.stored(HomeVisit.class).doc().text("observations"))
                .contains("Kallt i köket, ingen mat hemma.");
    }

    @Test
    void itFitsTheTabletStanding() {
        open(800, 1280);
        stage.press("Insläppt");
        stage.press("Nödprövning");
        stage.picture("hembesok-staende");
    }

    @Test
    void itFitsAPhone() {
        open(412, 915);
        stage.press("Insläppt");
        stage.picture("hembesok-telefon");
    }

    @Test
    void itIsCalmFromTopToBottom() {
        open(1280, 1390);
        stage.press("Planerad uppföljning");
        stage.press("Insläppt");
        stage.press("Nu");
        stage.press("Amira Testsson");
        stage.picture("hembesok");
        stage.bottom();
        stage.picture("hembesok-nedre");
    }

    /** A visit that was begun before, and is shared with a colleague. */
    private void begun() {
        stage = FormStage.of(1280, 800);
        ObjectNode visit = FormStage.node().put("status", "DRAFT").put("purpose", "PLANNED_FOLLOW_UP");
        visit.put("entry", "LET_IN").put("happenedAt", "2026-11-23T08:30:00+01:00");
        visit.put("observations", "Från början.").put("assessment", "Från början.");
        stage.journal.seed(BEGUN, Kind.HOME_VISIT, FormStage.CASE, visit);
        stage.show(context -> new HomeVisitForm(
                context,
                HomeVisitDraft.of(
                        (HomeVisit) context.journal().find(BEGUN).orElseThrow().content()),
                new PickedPictures()));
    }

    private void open(int width, int height) {
        open(width, height, false);
    }

    private void open(int width, int height, boolean withChild) {
        stage = FormStage.of(width, height);
        if (withChild) {
            stage.seedChild();
        }
        stage.show(context -> new HomeVisitForm(
                context, HomeVisitDraft.fresh(context.journal(), FormStage.CASE), new PickedPictures()));
    }
}
