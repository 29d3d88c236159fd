package se.stegvis.mobile.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.DatePicker;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.stegvis.mobile.client.CaseScreen;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.form.PictureSource;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.record.Contact;
import se.stegvis.shared.record.ContactHow;
import se.stegvis.shared.record.DecisionKind;
import se.stegvis.shared.record.DecisionReference;
import se.stegvis.shared.record.InterpreterUse;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SickCertificate;
import se.stegvis.shared.record.SickPeriod;
import se.stegvis.shared.record.SipWish;
import se.stegvis.shared.record.WorkAbilityLoss;
import se.stegvis.shared.reminder.FollowUpState;

@Timeout(60)
class ContactFormTest {
    private static final UUID DUE = new UUID(9, 1);
    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void tab9_anAttemptIsWrittenWithThreeTapsAndSignedWithTwo() {
        open(1280, 800, false);
        stage.tap("Telefon");
        stage.tap("Inte nådd");
        // One more tap opened the form, from the case or from Idag.
        assertThat(stage.taps() + 1).isEqualTo(3);
        assertThat(stage.sees("Vad det handlade om")).isFalse();
        stage.picture("kontakt-inte-nadd");
        stage.tap("Signera");
        stage.tap("Signera nu");
        stage.untilBack();
        Contact contact = stage.stored(Contact.class);
        assertThat(contact.signed()).isTrue();
        assertThat(contact.how()).contains(ContactHow.PHONE);
        assertThat(contact.isAttempt()).isTrue();
    }

    @Test
    void f16_aWishForASipAsksForTheDayOfItsAnswer() {
        open(1280, 800, false);
        stage.press("Telefon");
        stage.press("Nådd");
        stage.write("Vad det handlade om", "Alla som är inblandade ska prata med varandra.");
        stage.press("Ja");
        stage.press("Signera");
        assertThat(stage.sees("Sätt ett datum då personen får svar på sin önskan om en SIP."))
                .isTrue();
        stage.picture("kontakt-onskar-sip");
        stage.press("Om 2 veckor");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(Contact.class).doc().get(SipWish.WISHED)).contains(true);
    }

    @Test
    void tab9_aContactThatReachedSomebodyAnswersTheFollowUpAndSaysWhatItWasAbout() {
        open(1280, 800, true);
        stage.press("Telefon");
        stage.press("Nådd");
        stage.press("Signera");
        assertThat(stage.sees("Skriv vad kontakten handlade om.")).isTrue();
        stage.write("Vad det handlade om", "Tiden hos vårdcentralen är bokad.");
        stage.press("Språk och tolk");
        stage.press("Tolk på telefon eller skärm");
        stage.press("Somaliska");
        stage.picture("kontakt");
        stage.press("Om 2 veckor");
        stage.press("Signera");
        stage.picture("kontakt-granska");
        assertThat(stage.sees("Tolk på telefon eller skärm")).isTrue();
        stage.press("Signera nu");
        stage.untilBack();
        Contact contact = stage.stored(Contact.class);
        assertThat(contact.followsUp()).contains(DUE);
        assertThat(contact.followUpDate()).contains(LocalDate.of(2026, 12, 7));
        assertThat(contact.doc().get(CommonFields.MEETING).get(CommonFields.MEETING_LANGUAGE))
                .contains("so");
        assertThat(contact.doc().get(CommonFields.MEETING).get(CommonFields.MEETING_INTERPRETER))
                .contains(InterpreterUse.PHONE);
        assertThat(FollowUpState.of(stage.journal.find(DUE).orElseThrow().content())
                        .orElseThrow()
                        .standing())
                .isEqualTo(FollowUpState.Standing.DONE);
    }

    @Test
    void tab9_anAttemptLeavesTheFollowUpOpen() {
        open(1280, 800, true);
        stage.press("Telefon");
        stage.press("Inte nådd");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(FollowUpState.of(stage.journal.find(DUE).orElseThrow().content())
                        .orElseThrow()
                        .standing())
                .isEqualTo(FollowUpState.Standing.OPEN);
    }

    @Test
    void tab9_anyOtherRecordIsBegunFromAContact() {
        open(1280, 800, false);
        stage.write("Vad det handlade om", "Hon vill ha en SIP.");
        stage.press("Börja något annat i ärendet");
        stage.window.until(() -> !stage.gone.isEmpty(), "the way on");
        assertThat(stage.gone).containsExactly(new Destination.NewInCase(FormStage.CASE));
        assertThat(stage.stored(Contact.class).doc().get(Contact.ABOUT)).contains("Hon vill ha en SIP.");
    }

    @ParameterizedTest
    @CsvSource({"800,1280,staende", "412,915,mobil", "412,915,mobil-morkt"})
    void theFormCanBeReadInEveryShape(int width, int height, String name) {
        open(width, height, false);
        if (name.endsWith("morkt")) {
            stage.dark();
        }
        stage.press("Språk och tolk");
        stage.picture("kontakt-" + name);
        assertThat(stage.sees("Vad det handlade om")).isTrue();
    }

    @Test
    void aReferenceToADecisionSaysWhatWhenAndTheNumber() {
        stage = FormStage.of(1280, 800);
        stage.show(context -> new DecisionReferenceForm(
                context, RecordDraft.fresh(context.journal(), Kind.DECISION_REF, FormStage.CASE)));
        stage.press("Nedsatt bistånd");
        day("Beslutsdatum", LocalDate.of(2026, 11, 20));
        stage.write("Beslutets nummer", "2026-1234");
        stage.picture("beslut");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        DecisionReference decision = stage.stored(DecisionReference.class);
        assertThat(decision.what()).contains(DecisionKind.REDUCED);
        assertThat(decision.decidedOn()).contains(LocalDate.of(2026, 11, 20));
    }

    @Test
    void f3_aSickPeriodWaitsForItsCertificateAndTakesItAfterTheSignature() {
        stage = FormStage.of(1280, 800);
        stage.show(context ->
                new SickPeriodForm(context, RecordDraft.fresh(context.journal(), Kind.SICK_PERIOD, FormStage.CASE)));
        day("Sjuk från", LocalDate.of(2026, 11, 12));
        stage.press("50 %");
        stage.press("Väntas");
        stage.picture("sjukperiod");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        SickPeriod period = stage.stored(SickPeriod.class);
        assertThat(period.doc().get(SickPeriod.EXTENT)).contains(WorkAbilityLoss.HALF);
        assertThat(period.certificateDue()).contains(LocalDate.of(2026, 11, 19));

        stage.show(context -> new SickPeriodEndForm(context, period));
        day("Sjuk till", LocalDate.of(2026, 11, 10));
        stage.press("Spara");
        assertThat(stage.sees("Sjuk till ligger före början. Rätta datumet eller tiden."))
                .isTrue();
        day("Sjuk till", LocalDate.of(2026, 11, 22));
        stage.press("Har setts");
        stage.picture("sjukperiod-slut");
        stage.press("Spara");
        stage.window.until(() -> stage.stored(SickPeriod.class).to().isPresent(), "the end in the journal");
        SickPeriod ended = stage.stored(SickPeriod.class);
        assertThat(ended.signed()).isTrue();
        assertThat(ended.certificate()).contains(SickCertificate.SEEN);
        assertThat(ended.certificateDue()).isEmpty();
    }

    @Test
    void tab9_theCaseCountsTheAttemptsAndItsEventsSayHow() {
        stage = FormStage.of(1280, 800);
        attempt(new UUID(9, 2), "2026-11-19", "PHONE");
        attempt(new UUID(9, 3), "2026-11-20", "LETTER");
        stage.show(context -> new CaseScreen(context, FormStage.CASE));
        stage.window.read("2 försök utan att nå personen sedan");
        assertThat(stage.sees("Kontakt · Brev · inte nådd")).isTrue();
        stage.picture("arende-inte-nadd");
        stage.press("Kontakt");
        assertThat(stage.gone).containsExactly(new Destination.NewRecord("CONTACT", FormStage.CASE, Optional.empty()));
    }

    private void attempt(UUID id, String day, String how) {
        ObjectNode contact = FormStage.node().put("status", "SIGNED").put("happenedAt", day + "T10:00:00+01:00");
        stage.journal.seed(
                id, Kind.CONTACT, FormStage.CASE, contact.put("how", how).put("result", "NOT_REACHED"));
    }

    private void day(String name, LocalDate day) {
        DatePicker picker = stage.find(
                DatePicker.class, one -> String.valueOf(one.getAccessibleText()).startsWith(name) && one.isVisible());
        OnScreen.act(() -> picker.setValue(day));
    }

    private void open(int width, int height, boolean due) {
        stage = FormStage.of(width, height);
        ObjectNode visit = FormStage.node().put("status", "SIGNED").put("happenedAt", "2026-11-01T10:00:00+01:00");
        visit.putObject("followUp").put("date", "2026-11-23").put("responsible", FormStage.ME.toString());
        stage.journal.seed(DUE, Kind.HOME_VISIT, FormStage.CASE, visit);
        stage.show(context -> new ContactForm(
                context,
                RecordDraft.fresh(context.journal(), Kind.CONTACT, FormStage.CASE),
                new NoPictures(),
                due ? Optional.of(context.journal().find(DUE).orElseThrow().content()) : Optional.empty()));
    }

    /** A device without pictures. */
    private static final class NoPictures implements PictureSource {
        @Override
        public boolean hasCamera() {
            return false;
        }

        @Override
        public void photograph(Window over, Consumer<Callable<byte[]>> then) {
            throw new AssertionError("there is no camera");
        }

        @Override
        public void choose(Window over, Consumer<Callable<byte[]>> then) {
            throw new AssertionError("nobody chooses a picture here");
        }
    }
}
