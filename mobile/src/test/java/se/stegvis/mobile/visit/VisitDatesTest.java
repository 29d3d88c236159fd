package se.stegvis.mobile.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.HomeVisit;

/** The dates and times of a visit as they are typed; it is half past nine on Monday 23 November 2026. */
@Timeout(60)
class VisitDatesTest {
    private FormStage stage;

    @BeforeEach
    void open() {
        stage = FormStage.of(1280, 800);
        stage.show(context ->
                new HomeVisitForm(context, HomeVisitDraft.fresh(stage.journal, FormStage.CASE), new PickedPictures()));
        stage.press("Planerad uppföljning");
        stage.press("Insläppt");
        stage.write("Iakttagelser", "Allt väl.");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private DatePicker picker(String prompt) {
        return stage.find(
                DatePicker.class,
                one -> one.getAccessibleText() != null
                        && one.getAccessibleText().startsWith(prompt));
    }

    private void type(DatePicker picker, String text) {
        OnScreen.act(picker::requestFocus);
        OnScreen.act(() -> picker.getEditor().setText(text));
    }

    private void time(String field, String text) {
        TextField written = stage.find(
                TextField.class,
                one -> one.getAccessibleText() != null
                        && one.getAccessibleText().startsWith(field));
        OnScreen.act(() -> written.setText(text));
    }

    @Test
    void b2_aDateThatIsNotReadStopsTheSignatureInWordsAndTheFormerOneStands() {
        stage.press("Om 2 veckor");
        type(picker("Uppföljningsdatum"), "v 51");
        stage.press("Signera");
        assertThat(stage.sees("Uppföljningsdatum: välj vilken dag du menar.")).isTrue();
        assertThat(stage.sees("Signera nu")).isFalse();
        stage.picture("hembesok-datum-olast");
        stage.press("ons 16 dec");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(HomeVisit.class).followUpDate()).contains(LocalDate.of(2026, 12, 16));
    }

    @Test
    void b2_aDateTypedJustBeforeSigningIsRead() {
        type(picker("Uppföljningsdatum"), "261207");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(HomeVisit.class).followUpDate()).contains(LocalDate.of(2026, 12, 7));
    }

    @Test
    void b2_signingWithoutANextDateAsksOnceAndStopsNothing() {
        stage.press("Signera");
        assertThat(stage.sees("Inget nästa datum")).isTrue();
        stage.picture("hembesok-inget-datum");
        stage.press("Ange datum");
        stage.press("Om 2 veckor");
        stage.press("Signera");
        assertThat(stage.sees("Inget nästa datum")).isFalse();
        stage.press("Ändra");
        OnScreen.act(() -> picker("Uppföljningsdatum").setValue(null));
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(HomeVisit.class).followUpDate()).isEmpty();
    }

    @Test
    void b2_theNextDateIsAskedForOncePerDraft() {
        stage.press("Signera");
        assertThat(stage.sees("Inget nästa datum")).isTrue();
        for (int again = 0; again < 2; again++) {
            stage.press("Ändra");
            stage.press("Signera");
            assertThat(stage.sees("Signera nu")).isTrue();
            assertThat(stage.sees("Inget nästa datum")).as("asked already").isFalse();
        }
        stage.press("Ändra");
        stage.leave();
        stage.untilSaves(1);
        HomeVisit begun = stage.stored(HomeVisit.class);
        stage.show(context -> new HomeVisitForm(context, HomeVisitDraft.of(begun), new PickedPictures()));
        stage.press("Signera");
        assertThat(stage.sees("Signera nu")).isTrue();
        assertThat(stage.sees("Inget nästa datum")).as("also after a restart").isFalse();
        stage.press("Signera nu");
        stage.untilBack();
        stage.window.until(() -> stage.journal.unread(begun.id()).isEmpty(), "nothing left of the signed draft");
    }

    @Test
    void b2_anotherDraftIsAskedForItsOwnNextDate() {
        stage.press("Signera");
        assertThat(stage.sees("Inget nästa datum")).isTrue();
        stage.press("Ändra");
        stage.leave();
        stage.show(context ->
                new HomeVisitForm(context, HomeVisitDraft.fresh(stage.journal, FormStage.CASE), new PickedPictures()));
        stage.press("Planerad uppföljning");
        stage.press("Insläppt");
        stage.write("Iakttagelser", "Allt väl.");
        stage.press("Signera");
        assertThat(stage.sees("Inget nästa datum")).isTrue();
    }

    @Test
    void b16_aVisitOverMidnightIsSignedAsItWas() {
        OnScreen.act(() -> picker("Dag").setValue(LocalDate.of(2026, 11, 20)));
        time("Började", "23:30");
        time("Slutade", "0015");
        assertThat(stage.sees("Slutade dagen efter, lör 21 nov 2026.")).isTrue();
        stage.picture("hembesok-midnatt");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        HomeVisit visit = stage.stored(HomeVisit.class);
        assertThat(visit.doc().instant("start")).contains(OffsetDateTime.parse("2026-11-20T23:30+01:00"));
        assertThat(visit.doc().instant("end")).contains(OffsetDateTime.parse("2026-11-21T00:15+01:00"));
        assertThat(visit.length().orElseThrow()).hasMinutes(45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "24", "2400", "kl. 24.00", "00:00"})
    void b16_aVisitThatEndedAtMidnightEndsAsTheNextDayBegins(String midnight) {
        OnScreen.act(() -> picker("Dag").setValue(LocalDate.of(2026, 11, 20)));
        time("Började", "22:30");
        time("Slutade", midnight);
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        HomeVisit visit = stage.stored(HomeVisit.class);
        assertThat(visit.doc().instant("end")).contains(OffsetDateTime.parse("2026-11-21T00:00+01:00"));
        assertThat(visit.length().orElseThrow()).hasMinutes(90);
    }

    /** Of which day it is the beginning is not known. */
    @Test
    void b16_aVisitThatBeganAtTwentyFourIsAskedForItsDay() {
        time("Började", "24:00");
        stage.press("Signera");
        assertThat(stage.sees("Klockan 24 är midnatt, då nästa dag börjar. Skriv 00:00 och välj den dagen."))
                .isTrue();
        assertThat(stage.sees("Signera nu")).isFalse();
    }

    @Test
    void b16_anEndHalfADayBeforeTheStartIsAskedAbout() {
        OnScreen.act(() -> picker("Dag").setValue(LocalDate.of(2026, 11, 20)));
        time("Började", "14:00");
        time("Slutade", "09:00");
        stage.press("Signera");
        assertThat(stage.sees("Slutade ligger före början. Rätta datumet eller tiden."))
                .isTrue();
    }

    @Test
    void b2_aTimeThatIsNotReadStaysAndStopsTheSignature() {
        time("Började", "vid tre");
        stage.press("Signera");
        assertThat(stage.sees("Började: klockslaget går inte att läsa. Rätta det eller ta bort det."))
                .isTrue();
        time("Började", "9");
        stage.press("Signera");
        stage.press("Signera nu");
        stage.untilBack();
        assertThat(stage.stored(HomeVisit.class).doc().instant("start"))
                .contains(OffsetDateTime.parse("2026-11-23T09:00+01:00"));
    }

    @Test
    void b3_aVisitOfALaterHourIsNotSigned() {
        time("Började", "10:30");
        stage.press("Signera");
        assertThat(stage.sees("Började ligger framåt i tiden.")).isTrue();
    }

    @Test
    void b2_leavingWithADateThatIsNotReadAsksFirst() {
        type(picker("Uppföljningsdatum"), "efter jul");
        stage.press("Tillbaka");
        assertThat(stage.backs()).isZero();
        assertThat(stage.sees("Något som står i formuläret är inte läst. Det ligger kvar på den här plattan tills du"
                        + " har rättat det."))
                .isTrue();
        stage.press("Lämna ändå");
        stage.untilBack();
    }
}
