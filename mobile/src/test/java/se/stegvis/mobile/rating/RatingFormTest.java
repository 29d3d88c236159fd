package se.stegvis.mobile.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.Axis;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import se.stegvis.mobile.draft.RecordDraft;
import se.stegvis.mobile.form.FormCase;
import se.stegvis.mobile.form.FormStage;
import se.stegvis.mobile.widget.LongPressButton;
import se.stegvis.mobile.widget.OnScreen;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.SelfRating;

@Timeout(60)
class RatingFormTest {
    private FormStage stage;

    /** One for press and release: a robot lets go only of what it has pressed itself. */
    private final FxRobot robot = new FxRobot();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theClientSeesTheQuestionsAndNothingOfTheCase() {
        open(1280, 800);
        stage.press("Lämna över plattan");
        stage.picture("skattning-klient");
        assertThat(stage.sees("Hur sover du?")).isTrue();
        assertThat(stage.sees("Amira")).isFalse();
        assertThat(stage.sees("Signera")).isFalse();
        assertThat(OnScreen.ask(
                        () -> stage.window.first(node -> node.getStyleClass().contains("nav-item"))))
                .isNull();
    }

    /** Who means 0 must not find the knob standing there already, and leave it. */
    @Test
    void thereIsNoKnobBeforeAnAnswerAndATapOnZeroIsOne() {
        open(1280, 800);
        stage.press("Lämna över plattan");
        Slider first = slider(0);
        assertThat(OnScreen.ask(() -> first.lookup(".thumb").getOpacity())).isZero();
        assertThat(stage.sees("även på 0")).isTrue();
        assertThat(OnScreen.ask(() -> ((Axis<?>) first.lookup(".axis")).getAnimated()))
                .isFalse();
        Bounds track = OnScreen.ask(() ->
                first.lookup(".track").localToScreen(first.lookup(".track").getBoundsInLocal()));
        robot.clickOn(track.getMinX() + 2, track.getCenterY());
        stage.window.read("0 av 10");
        assertThat(OnScreen.ask(() -> first.lookup(".thumb").getOpacity())).isEqualTo(1);
        stage.window.key(KeyCode.TAB);
        stage.window.key(KeyCode.HOME);
        assertThat(OnScreen.ask(() -> slider(1).lookup(".thumb").getOpacity())).isEqualTo(1);
        stage.picture("skattning-klient-noll");
    }

    @Test
    void aTapDoesNotHandBackButHoldingTwoSecondsDoes() {
        open(1280, 800);
        stage.press("Lämna över plattan");
        LongPressButton back = holdButton();
        stage.press("Lämna tillbaka");
        robot.clickOn(back);
        assertThat(stage.sees("Hur sover du?")).isTrue();
        robot.moveTo(back).press(MouseButton.PRIMARY);
        stage.window.read("Signera");
        robot.release(MouseButton.PRIMARY);
        assertThat(stage.sees("Hur sover du?")).isFalse();
    }

    @Test
    void theKeyboardHandsBackByHoldingToo() {
        open(1280, 800);
        stage.press("Lämna över plattan");
        handBack();
        assertThat(stage.sees("Amira Testsson")).isTrue();
    }

    @Test
    void whatTheClientAnswersIsSavedDrawnAndSigned() {
        stage = FormStage.of(1280, 800);
        seed(new UUID(14, 1), "2026-08-10", 2, 4);
        seed(new UUID(14, 2), "2026-10-05", 4, 3);
        show();
        handOver();
        OnScreen.act(() -> {
            slider(0).setValue(6);
            slider(2).setValue(7);
        });
        stage.write("Vill du säga något med egna ord?", "Promenaderna hjälper.");
        stage.press("Klar");
        assertThat(stage.sees("Handläggaren håller in knappen i två sekunder.")).isTrue();
        stage.picture("skattning-klient-tack");
        handBack();
        assertThat(stage.sees("Promenaderna hjälper.")).isTrue();
        assertThat(OnScreen.ask(
                        () -> stage.find(LineChart.class, Node::isVisible).getAccessibleText()))
                .isEqualTo("Hur jag mår: 10 aug 2026 2, 5 okt 2026 4, 23 nov 2026 6");
        stage.picture("skattning-over-tid");
        stage.press("Signera");
        assertThat(stage.sees("Hur jag mår: 6")).isTrue();
        stage.picture("skattning-granska");
        stage.press("Signera nu");
        stage.untilBack();
        SelfRating signed = stage.stored(SelfRating.class);
        assertThat(signed.template()).contains("vardag-och-arbete");
        assertThat(signed.scores())
                .containsEntry("maende", BigDecimal.valueOf(6))
                .containsEntry("somn", BigDecimal.valueOf(7));
        assertThat(signed.scores()).doesNotContainKey("ork");
    }

    @ParameterizedTest
    @CsvSource({"1280,800,liggande", "800,1280,staende", "412,915,mobil", "412,915,mobil-morkt", "1280,800,morkt"})
    void theClientCanAnswerInEveryShape(int width, int height, String name) {
        stage = FormStage.of(width, height);
        seed(new UUID(14, 1), "2026-08-10", 2, 4);
        seed(new UUID(14, 2), "2026-10-05", 4, 3);
        if (name.endsWith("morkt")) {
            stage.dark();
        }
        show();
        stage.picture("skattning-" + name);
        handOver();
        OnScreen.act(() -> slider(0).setValue(6));
        stage.picture("skattning-klient-" + name);
        assertThat(stage.sees("6 av 10")).isTrue();
    }

    private void open(int width, int height) {
        stage = FormStage.of(width, height);
        show();
    }

    private void show() {
        stage.show(context -> {
            RecordDraft fields = RecordDraft.fresh(context.journal(), Kind.SELF_RATING, FormStage.CASE);
            return new RatingForm(
                    context,
                    new RatingDraft(fields, FormCase.of(context, FormStage.CASE).records()));
        });
    }

    private void seed(UUID id, String day, int feeling, int sleep) {
        ObjectNode rating = FormStage.node().put("status", "SIGNED").put("happenedAt", day + "T13:00:00+02:00");
        rating.put("template", "vardag-och-arbete");
        rating.putObject("scores").put("maende", feeling).put("somn", sleep);
        stage.journal.seed(id, Kind.SELF_RATING, FormStage.CASE, rating);
    }

    private void handBack() {
        LongPressButton back = holdButton();
        OnScreen.act(back::requestFocus);
        stage.window.keyDown(KeyCode.SPACE);
        stage.window.read("Signera");
        stage.window.keyUp(KeyCode.SPACE);
    }

    private LongPressButton holdButton() {
        return stage.find(LongPressButton.class, Node::isVisible);
    }

    private Slider slider(int at) {
        return sliders().get(at);
    }

    /** UI thread only, as {@link #slider}. */
    private List<Slider> sliders() {
        return stage.window.root().lookupAll(".client-view .slider").stream()
                .map(Slider.class::cast)
                .toList();
    }

    /** Gives the tablet over; a busy machine lays the questions out a while after the tap. */
    private void handOver() {
        stage.press("Lämna över plattan");
        stage.window.until(() -> sliders().size() > 2, "the sliders of the client");
    }
}
