package se.stegvis.mobile.widget;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.chart.Axis;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A number from 0 to 10, such as how far a goal is reached. Until it is touched it is unanswered and has no knob, so
 * that nobody takes what was not said for a 0.
 */
public final class ScoreSlider extends VBox {
    private static final int MOST = 10;
    /** Keys that mean 0 where the slider is at its least already. */
    private static final Set<KeyCode> TO_ZERO = EnumSet.of(KeyCode.LEFT, KeyCode.DOWN, KeyCode.HOME, KeyCode.SPACE);

    private final Slider slider = new Slider(0, MOST, 0);
    private final Label words;
    private final Texts texts;
    private final IntConsumer written;
    private Optional<Integer> value;

    public ScoreSlider(Optional<Integer> value, Texts texts, IntConsumer written) {
        this.value = value;
        this.texts = texts;
        this.written = written;
        words = Labels.strong("");
        getStyleClass().add("progress-slider");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setShowTickLabels(true);
        slider.setShowTickMarks(true);
        value.ifPresent(slider::setValue);
        slider.accessibleTextProperty().bind(accessibleTextProperty());
        // Above, so that all sliders are equally long whether answered or not, and a phone has room for eleven numbers.
        getChildren().setAll(words, slider);
        slider.valueProperty().addListener((is, was, now) -> answer());
        // A tap on 0 changes no value, and yet is an answer.
        slider.setOnMouseReleased(tap -> answer());
        slider.addEventHandler(KeyEvent.KEY_RELEASED, key -> {
            if (TO_ZERO.contains(key.getCode())) {
                answer();
            }
        });
        // Figures that fade in are pale for whoever is quick.
        slider.skinProperty().addListener((is, was, now) -> still());
        show();
    }

    private void still() {
        slider.lookupAll(".axis").stream()
                .filter(Axis.class::isInstance)
                .map(Axis.class::cast)
                .forEach(axis -> axis.setAnimated(false));
    }

    private void answer() {
        Optional<Integer> now = Optional.of((int) Math.round(slider.getValue()));
        if (!now.equals(value)) {
            value = now;
            written.accept(now.get());
            show();
        }
    }

    private void show() {
        pseudoClassStateChanged(Style.UNANSWERED, value.isEmpty());
        words.setText(
                value.map(progress -> texts.get("score.of", progress, MOST)).orElse(texts.get("score.none")));
    }
}
