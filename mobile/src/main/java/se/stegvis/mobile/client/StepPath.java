package se.stegvis.mobile.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import se.stegvis.mobile.widget.Badge;
import se.stegvis.mobile.widget.Buttons;
import se.stegvis.mobile.widget.Icon;
import se.stegvis.mobile.widget.Sides;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.mobile.widget.Words;
import se.stegvis.shared.process.PathState;
import se.stegvis.shared.process.PathStep;

/** The process drawn: its steps from top to bottom, each with how it stands, in words, and what is missing before it. */
final class StepPath extends VBox {
    /** Below this width of a step, in pixels, how it stands comes under its name. */
    private static final double NARROW = 420;

    private final Texts texts;
    private final Optional<Consumer<String>> take;

    /** @param take what becomes of a tap on a step that may be taken now; gets its key. Empty while none is to be taken */
    StepPath(Texts texts, List<PathStep> path, Optional<Consumer<String>> take) {
        this.texts = texts;
        this.take = take;
        getStyleClass().add("step-path");
        path.forEach(step -> getChildren().add(row(step)));
    }

    private Node row(PathStep step) {
        PathState state = step.state();
        String title = step.step().label().in(texts.language());
        String standing = texts.get("case.path." + state);
        List<String> missing = step.missing().stream()
                .map(one -> one.text().in(texts.language()))
                .toList();
        Label name = state == PathState.CURRENT ? Words.strong(title) : Words.plain(title);
        name.setMaxWidth(Double.MAX_VALUE);
        // In a box, so that it stands at the left where it comes below.
        HBox stands = new HBox(new Badge(standing, tone(state)));
        VBox words = new VBox(new Sides(name, stands, NARROW));
        words.getStyleClass().add("lines");
        missing.forEach(text -> words.getChildren().add(Words.muted(text)));
        if (state == PathState.OPEN) {
            take.ifPresent(tap -> words.getChildren().add(taking(step, title, tap)));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox row = new HBox(icon(state).node(), words);
        row.getStyleClass().addAll("step-row", "path-" + state.name().toLowerCase(Locale.ROOT));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(spoken(title, standing, missing));
        return row;
    }

    private Button taking(PathStep step, String title, Consumer<String> tap) {
        Button button = Buttons.secondary(
                texts.get("case.take-step"),
                Icon.NEXT,
                () -> tap.accept(step.step().key()));
        button.setAccessibleText(texts.get("case.take-step") + ": " + title);
        return button;
    }

    private static String spoken(String title, String standing, List<String> missing) {
        List<String> parts = new ArrayList<>(List.of(title + ": " + standing + "."));
        parts.addAll(missing);
        return String.join(" ", parts);
    }

    private static Icon icon(PathState state) {
        return switch (state) {
            case DONE -> Icon.CHECK;
            case CURRENT -> Icon.PLACE;
            case OPEN -> Icon.NEXT;
            case BLOCKED -> Icon.LOCK;
            case LATER -> Icon.CLOCK;
        };
    }

    private static Tone tone(PathState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case CURRENT, OPEN -> Tone.ACCENT;
            case BLOCKED -> Tone.WARNING;
            case LATER -> Tone.NEUTRAL;
        };
    }
}
