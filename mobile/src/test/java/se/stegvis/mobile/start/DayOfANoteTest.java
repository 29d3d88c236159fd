package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.DatePicker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import se.stegvis.mobile.client.NewKind;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.Field;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.record.Kind;

/** An event of Tuesday that is written on Thursday is dated Tuesday, in every form that tells of something past. */
@Timeout(60)
class DayOfANoteTest {
    private static final UUID RECORD = new UUID(9, 9);
    private FormStage stage;

    @BeforeEach
    void open() {
        stage = FormStage.of(1280, 800);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    /** Those left out are judged as of their signature, are a plan, or say their days in fields of their own. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {
                "DOCUMENT_REQUEST",
                "CONSENT",
                "STEP",
                "SIP_PLAN",
                "SICK_PERIOD",
                "DECISION_REF",
                "BENEFIT_APPLICATION"
            })
    void aNoteOfAnotherDayIsDatedThatDay(NewKind kind) {
        begin(kind.name());
        assertThat(day().getValue()).as("usually today").isEqualTo(LocalDate.of(2026, 11, 23));
        OnScreen.act(() -> day().setValue(LocalDate.of(2026, 6, 30)));
        untilDated(kind, "2026-06-30T12:00+02:00");
        stage.close();
        stage = FormStage.of(1280, 800);
        begin(kind.name());
        stage.write("Vad som ska följas upp", "Om det har hjälpt.");
        untilDated(kind, "2026-11-23T09:30+01:00");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"DOCUMENT_REQUEST", "CONSENT", "STEP", "SICK_PERIOD", "DECISION_REF", "BENEFIT_APPLICATION"})
    void whatIsJudgedAsItIsSignedOrSaysItsOwnDaysAsksForNoDay(NewKind kind) {
        begin(kind.name());
        assertThat(dayField()).isEmpty();
    }

    @Test
    void aDayToComeIsRefusedWithTheRemedyAndTheOldOneStays() {
        begin("OBSTACLE");
        OnScreen.act(() -> day().setValue(LocalDate.of(2026, 11, 20)));
        OnScreen.act(() -> day().setValue(LocalDate.of(2027, 1, 3)));
        assertThat(stage.sees("”2027-01-03” har inte varit än. Vilken dag menar du?"))
                .isTrue();
        assertThat(stage.sees("för 3 dagar sedan")).isTrue();
        stage.picture("dag-framat");
        assertThat(day().getValue()).isEqualTo(LocalDate.of(2026, 11, 20));
        OnScreen.act(() -> day().setValue(null));
        assertThat(stage.sees("En dag måste stå här.")).isTrue();
        assertThat(day().getValue()).isEqualTo(LocalDate.of(2026, 11, 20));
        OnScreen.act(() -> day().setValue(LocalDate.of(2026, 11, 23)));
        assertThat(stage.sees("En dag måste stå här.")).isFalse();
        untilDated(NewKind.OBSTACLE, "2026-11-23T09:30+01:00");
    }

    @Test
    void theDaySaysInTheReviewWhenItHappenedAlsoBeforeAnythingIsSaved() {
        begin("OBSTACLE");
        stage.write("Vad hindret är", "Ingen buss före klockan nio.");
        stage.press("Kan lösas lokalt");
        stage.press("Signera");
        assertThat(stage.sees("När det hände")).isTrue();
        assertThat(stage.sees("23 november 2026")).isTrue();
        stage.picture("hinder-granska");
    }

    @Test
    void aDraftBegunEarlierKeepsItsDayAndACorrectionAsksForNone() {
        stage.journal.seed(
                RECORD,
                Kind.OBSTACLE,
                FormStage.CASE,
                FormStage.node().put("status", "DRAFT").put("happenedAt", "2026-11-17T10:00:00+01:00"));
        show(new Destination.EditRecord(RECORD));
        assertThat(day().getValue()).isEqualTo(LocalDate.of(2026, 11, 17));
        stage.write("Vad hindret är", "Ingen buss före klockan nio.");
        stage.untilSaves(1);
        untilDated(NewKind.OBSTACLE, "2026-11-17T10:00:00+01:00");
        show(new Destination.NewAddendum(RECORD));
        assertThat(dayField()).isEmpty();
    }

    private void begin(String kind) {
        show(new Destination.NewRecord(kind, FormStage.CASE, Optional.empty()));
    }

    private void show(Destination to) {
        Routes routes = OnScreen.ask(() -> Routes.of(stage.desk));
        stage.show(context -> routes.screen(to));
    }

    private void untilDated(NewKind kind, String at) {
        stage.leave();
        stage.window.until(
                () -> written(kind).flatMap(one -> one.doc().text("happenedAt")).equals(Optional.of(at)),
                kind + " to be dated " + at);
    }

    private Optional<CareRecord> written(NewKind kind) {
        return stage.journal.recordsOf(FormStage.CASE).stream()
                .map(one -> one.content())
                .filter(one -> one.header().kind().equals(kind.name()))
                .findFirst();
    }

    private Optional<Field> dayField() {
        return Optional.ofNullable(
                stage.find(Field.class, field -> field.label().equals("Dag") && field.isVisible()));
    }

    private DatePicker day() {
        Field field = dayField().orElseThrow();
        return OnScreen.ask(() -> (DatePicker)
                field.control().lookupAll(".date-picker").stream().findFirst().orElseThrow());
    }
}
