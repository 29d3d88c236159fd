package se.stegvis.mobile.editor;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;

/** Moves lines that run into each other, far behind the caret, when nobody has typed for a while. */
final class LineSettling {
    private final TextPane pane;
    private final Runnable moved;
    private final PauseTransition calm = new PauseTransition(Duration.millis(300));
    private boolean settling;

    /** @param moved runs after each few lines: the text may have another height */
    LineSettling(TextPane pane, Runnable moved) {
        this.pane = pane;
        this.moved = moved;
        calm.setOnFinished(pause -> {
            settling = true;
            settle();
        });
    }

    void typed() {
        settling = false;
    }

    void stop() {
        calm.stop();
    }

    void laidOut() {
        if (pane.isRagged() && settling) {
            Platform.runLater(this::settle);
        } else if (pane.isRagged()) {
            calm.playFromStart();
        }
    }

    /** A few pieces, then what else waits has its turn. */
    private void settle() {
        if (settling && pane.isRagged()) {
            pane.settle();
            moved.run();
        }
    }
}
