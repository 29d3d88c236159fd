package se.stegvis.mobile.widget;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;

/** A number from 0 to 10, such as how far a goal is reached; unanswered until it is touched. */
public final class ScoreSlider extends VBox {
    private static final int MOST = 10;

    private final Slider slider = new Slider(0, MOST, 0);
    private final Label words;
    private final Texts texts;
    private final IntConsumer written;
    private Optional<Integer> value;

    public ScoreSlider(Optional<Integer> value, Texts texts, IntConsumer written) {
        this.value = value;
        this.texts = texts;
        this.written = written;
        words = Words.strong("");
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
        show();
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
