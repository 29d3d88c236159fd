package se.stegvis.mobile.widget;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Short messages over the page that go away by themselves; with an undo they stay longer. Newest replaces the last. */
public final class Toasts {
    private static final Duration SHOWN = Duration.seconds(4);
    private static final Duration SHOWN_WITH_UNDO = Duration.seconds(8);

    private final StackPane over;
    private HBox current;

    /** @param over the pane that toasts are laid upon */
    public Toasts(StackPane over) {
        this.over = over;
    }

    public void show(String text) {
        put(text, null, SHOWN);
    }

    /** @param undo run when the person takes it back; the toast then goes */
    public void show(String text, String undoText, Runnable undo) {
        Button back = new Button(undoText);
        back.getStyleClass().add("toast-undo");
        back.setOnAction(event -> {
            clear();
            undo.run();
        });
        put(text, back, SHOWN_WITH_UNDO);
    }

    private void put(String text, Button undo, Duration time) {
        clear();
        Label words = new Label(GlyphRuns.of(text));
        words.setWrapText(true);
        words.setAccessibleRole(AccessibleRole.TEXT);
        HBox toast = new HBox(words);
        toast.getStyleClass().add("toast");
        toast.setMaxSize(javafx.scene.layout.Region.USE_PREF_SIZE, javafx.scene.layout.Region.USE_PREF_SIZE);
        if (undo != null) {
            undo.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE); // the words give way, never the way back
            toast.getChildren().add(undo);
        }
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        over.getChildren().add(toast);
        current = toast;
        PauseTransition wait = new PauseTransition(time);
        wait.setOnFinished(event -> over.getChildren().remove(toast));
        wait.play();
    }

    private void clear() {
        over.getChildren().remove(current);
    }
}
