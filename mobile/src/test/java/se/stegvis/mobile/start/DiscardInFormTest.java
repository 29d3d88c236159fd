package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.stegvis.mobile.client.NewKind;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.journal.StoredRecord;
import se.stegvis.mobile.widget.Destination;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.mobile.widget.Theme;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;

/** A draft can be discarded where it is written (tablet 10), with an undo and a trace. */
@Timeout(60)
class DiscardInFormTest {
    private static final UUID DRAFT = new UUID(9, 9);
    private static final String DISCARD = "Släng utkastet";

    private FormStage stage;

    @AfterEach
    void close() {
        stage.close();
    }

    private void open(int width, int height, Kind kind) {
        stage = FormStage.of(width, height);
        stage.journal.seed(
                DRAFT,
                kind,
                FormStage.CASE,
                FormStage.node().put("status", "DRAFT").put("clientView", "Jag håller inte med."));
    }

    private void show(Destination to) {
        Routes routes = OnScreen.ask(() -> Routes.of(stage.desk));
        stage.show(context -> routes.screen(to));
    }

    private Optional<StoredRecord> discarded() {
        return stage.journal.discardedOf(FormStage.CASE).stream().findFirst();
    }

    @ParameterizedTest
    @EnumSource(NewKind.class)
    void tab10_everyKindOfDraftIsDiscardedInItsFormAndUndoLeadsBackIntoIt(NewKind kind) {
        open(1280, 800, Kind.valueOf(kind.name()));
        show(new Destination.EditRecord(DRAFT));
        stage.press(DISCARD);
        stage.untilBack();
        assertThat(discarded().orElseThrow().content().doc().text("discardedAt"))
                .contains("2026-11-23T09:30+01:00");
        stage.press("Ångra");
        stage.window.until(() -> discarded().isEmpty(), "the draft to be back");
        stage.window.until(() -> stage.gone.contains(new Destination.EditRecord(DRAFT)), "the form again");
        assertThat(stage.journal.find(DRAFT).orElseThrow().content().doc().text("clientView"))
                .contains("Jag håller inte med.");
    }

    @Test
    void tab10_whatIsTypedAndNotYetSavedIsThereWhenTheDraftIsTakenBack() {
        stage = FormStage.of(1280, 800);
        show(new Destination.NewRecord("HOME_VISIT", FormStage.CASE, Optional.empty()));
        assertThat(stage.sees(DISCARD)).as("in an untouched form").isFalse();
        stage.write("Iakttagelser", "Skrevs i sista stund");
        stage.press(DISCARD);
        stage.untilBack();
        assertThat(stage.journal.recordsOf(FormStage.CASE)).noneMatch(stored -> stored.content() instanceof HomeVisit);
        stage.press("Ångra");
        stage.window.until(() -> discarded().isEmpty(), "the draft to be back");
        assertThat(stage.stored(HomeVisit.class).doc().text("observations")).contains("Skrevs i sista stund");
    }

    @Test
    void tab10_whatAnotherHasSignedMeanwhileIsNotDiscarded() {
        open(1280, 800, Kind.HOME_VISIT);
        show(new Destination.EditRecord(DRAFT));
        stage.window.until(() -> shown() != null, DISCARD);
        stage.journal.arrive(DRAFT, FormStage.node().put("status", "SIGNED"));
        stage.window.until(() -> shown() == null, "nothing to discard");
    }

    @Test
    void tab10_aRecordThatIsNeverSignedHasNoDraftToDiscard() {
        stage = FormStage.of(1280, 800);
        show(new Destination.EditRecord(FormStage.CLIENT));
        stage.write("Telefon", "070-174 06 05");
        stage.untilSaves(1);
        assertThat(shown()).isNull();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void tab10_itStandsBesideTheTitleAndNeverOverIt(int width, int height, Theme theme, String name) {
        open(width, height, Kind.CONSENT);
        show(new Destination.EditRecord(DRAFT));
        OnScreen.act(() -> theme.applyTo(stage.window.scene()));
        stage.picture("form-discard-" + name);
        Node button = shown();
        assertThat(button).isNotNull();
        double left =
                OnScreen.ask(() -> button.localToScene(button.getLayoutBounds()).getMinX());
        double right =
                OnScreen.ask(() -> button.localToScene(button.getLayoutBounds()).getMaxX());
        Node title = OnScreen.ask(() -> stage.window.root().lookup(".page-title"));
        assertThat(OnScreen.ask(
                        () -> title.localToScene(title.getLayoutBounds()).getMaxX()))
                .isLessThanOrEqualTo(left);
        assertThat(right).isLessThanOrEqualTo(width);
        assertThat(OnScreen.ask(() -> button.getLayoutBounds().getHeight())).isGreaterThanOrEqualTo(48);
        stage.press(DISCARD);
        stage.window.read("Utkastet är slängt.");
        assertThat(stage.sees("En kollega har ändrat")).isFalse();
        stage.picture("form-discarded-" + name);
    }

    static Stream<Arguments> looks() {
        Theme largest = new Theme(Theme.Colours.HIGH_CONTRAST, Theme.TextSize.LARGEST);
        Theme dark = new Theme(Theme.Colours.DARK, Theme.TextSize.NORMAL);
        return Stream.of(
                Arguments.of(1280, 800, Theme.USUAL, "1280x800"),
                Arguments.of(800, 1280, dark, "800x1280-dark"),
                Arguments.of(412, 915, Theme.USUAL, "412x915"),
                Arguments.of(412, 915, largest, "412x915-largest"),
                Arguments.of(1280, 800, largest, "1280x800-largest"));
    }

    private Node shown() {
        return OnScreen.ask(
                () -> stage.window.first(node -> node.getStyleClass().contains("discard")));
    }
}
