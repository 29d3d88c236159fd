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
import se.stegvis.mobile.widget.Labels;
import se.stegvis.mobile.widget.ResponsiveRow;
import se.stegvis.mobile.widget.Texts;
import se.stegvis.mobile.widget.Tone;
import se.stegvis.shared.definition.ProcessWording;
import se.stegvis.shared.guide.PathState;
import se.stegvis.shared.guide.PathStep;

/**
 * The process drawn: its steps from top to bottom on a line, branches beside it, each with its state in words, who has
 * it if one may go there next, and what is missing before it.
 */
final class StepPath extends VBox {
    /** Below this width of a step, in pixels, the state comes under its name. */
    private static final double NARROW = 420;

    private final Texts texts;
    private final ProcessWording wording;
    private final Optional<Consumer<String>> take;

    /**
     * @param take what becomes of a tap on a step that may be entered now; gets its key. Empty while none is to be
     *     entered
     */
    StepPath(Texts texts, List<PathStep> path, Optional<Consumer<String>> take) {
        this.texts = texts;
        this.wording = ProcessWording.of(texts.language());
        this.take = take;
        getStyleClass().add("step-path");
        for (int at = 0; at < path.size(); at++) {
            getChildren().add(row(path, at));
        }
    }

    private Node row(List<PathStep> path, int at) {
        PathStep step = path.get(at);
        PathState state = step.state();
        String title = step.step().label().in(texts.language());
        Optional<String> owner = owner(step);
        List<String> missing = step.next()
                ? step.missing().stream()
                        .map(one -> one.text().in(texts.language()))
                        .toList()
                : List.of();
        Label name = state == PathState.CURRENT ? Labels.strong(title) : Labels.plain(title);
        name.setMaxWidth(Double.MAX_VALUE);
        name.getStyleClass().add("path-name");
        // In a box, so that it is at the left where it comes below.
        HBox stands = new HBox(new Badge(standing(step), tone(state)));
        VBox words = new VBox(new ResponsiveRow(name, stands, NARROW));
        words.getStyleClass().addAll("lines", "path-words");
        owner.ifPresent(line -> words.getChildren().add(Labels.plain(line)));
        missing.forEach(line -> words.getChildren().add(Labels.item(line)));
        if (state == PathState.OPEN) {
            take.ifPresent(tap -> words.getChildren().add(taking(step, title, tap)));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        HBox row = new HBox(new PathRail(path, at, icon(state)), words);
        row.getStyleClass().addAll("step-row", "path-" + state.name().toLowerCase(Locale.ROOT));
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(spoken(step, title, owner, missing));
        return row;
    }

    /** Who has a step that one may go to next, now or when something is done. */
    private Optional<String> owner(PathStep step) {
        return step.next()
                ? Optional.of(
                        texts.get("case.path.owner", wording.name(step.step().responsible())))
                : Optional.empty();
    }

    private String standing(PathStep step) {
        return step.stateText(wording);
    }

    private Button taking(PathStep step, String title, Consumer<String> tap) {
        Button button = Buttons.secondary(
                texts.get("case.take-step"),
                Icon.NEXT,
                () -> tap.accept(step.step().key()));
        button.setAccessibleText(texts.get("case.take-step") + ": " + title);
        return button;
    }

    private String spoken(PathStep step, String title, Optional<String> owner, List<String> missing) {
        List<String> parts = new ArrayList<>(List.of(title + ": " + standing(step) + "."));
        if (step.branch()) {
            parts.add(texts.get("case.path.branch"));
        }
        owner.ifPresent(line -> parts.add(line + "."));
        parts.addAll(missing);
        return String.join(" ", parts);
    }

    private static Icon icon(PathState state) {
        return switch (state) {
            case DONE, PASSED -> Icon.CHECK;
            case CURRENT -> Icon.PLACE;
            case OPEN -> Icon.NEXT;
            case BLOCKED -> Icon.LOCK;
            case LATER -> Icon.LESS;
        };
    }

    private static Tone tone(PathState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case CURRENT, OPEN -> Tone.ACCENT;
            case BLOCKED -> Tone.WARNING;
            case PASSED, LATER -> Tone.NEUTRAL;
        };
    }
}
