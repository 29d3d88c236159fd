package se.stegvis.mobile.plan;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Words;

/** How far a goal is reached, 0 to 10; unanswered until it is touched. */
final class ProgressSlider extends HBox {
    private static final int MOST = 10;

    private final Slider slider = new Slider(0, MOST, 0);
    private final Label words;
    private final Texts texts;
    private final IntConsumer written;
    private Optional<Integer> value;

    ProgressSlider(Optional<Integer> value, Texts texts, IntConsumer written) {
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
        HBox.setHgrow(slider, Priority.ALWAYS);
        getChildren().setAll(slider, words);
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
        words.setText(value.map(progress -> texts.get("plan.progress", progress, MOST))
                .orElse(texts.get("plan.progress-none")));
    }
}
