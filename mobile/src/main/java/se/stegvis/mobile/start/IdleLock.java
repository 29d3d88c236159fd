package se.stegvis.mobile.start;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/** Locks when nobody has touched the tablet for a while. */
final class IdleLock {
    /** A left tablet in a stranger's kitchen (security requirement: three minutes). */
    static final Duration AFTER = Duration.minutes(3);

    private final PauseTransition pause;
    private final EventHandler<InputEvent> touched;
    private final Scene scene;

    IdleLock(Scene scene, Duration after, Runnable lock) {
        this.scene = scene;
        this.pause = new PauseTransition(after);
        this.touched = event -> pause.playFromStart();
        pause.setOnFinished(event -> lock.run());
    }

    void start() {
        scene.addEventFilter(InputEvent.ANY, touched);
        pause.playFromStart();
    }

    void stop() {
        scene.removeEventFilter(InputEvent.ANY, touched);
        pause.stop();
    }
}
