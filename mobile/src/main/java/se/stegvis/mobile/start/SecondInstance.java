package se.stegvis.mobile.start;

import java.io.IOException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A start while the program is already running: the first window comes forward and this one ends, or it says so. */
final class SecondInstance {
    private static final Logger LOG = LoggerFactory.getLogger(SecondInstance.class);
    private static final Duration LOOK = Duration.millis(100);
    /** A window that does not come within this hangs, or cannot be reached. */
    static final Duration PATIENCE = Duration.seconds(4);

    private final RaiseWindowSignal first;
    private final Runnable came;
    private final Runnable silent;
    private final Timeline waiting = new Timeline();

    /**
     * @param came runs when the first window has come forward
     * @param silent runs when it does not
     */
    SecondInstance(RaiseWindowSignal first, Runnable came, Runnable silent) {
        this.first = first;
        this.came = came;
        this.silent = silent;
    }

    /** On the UI thread. */
    void ask(Duration patience) {
        try {
            first.ask();
        } catch (IOException unreachable) {
            LOG.warn(
                    "The first window cannot be asked: {}",
                    unreachable.getClass().getSimpleName());
            silent.run();
            return;
        }
        waiting.getKeyFrames().setAll(new KeyFrame(LOOK, event -> look()));
        waiting.setCycleCount((int) Math.ceil(patience.toMillis() / LOOK.toMillis()));
        waiting.setOnFinished(event -> giveUp());
        waiting.play();
    }

    private void look() {
        if (!first.isAsked() && waiting.getStatus() == Animation.Status.RUNNING) {
            waiting.stop();
            came.run();
        }
    }

    private void giveUp() {
        try {
            first.settle();
        } catch (IOException left) {
            LOG.warn("The request was left behind: {}", left.getClass().getSimpleName());
        }
        silent.run();
    }
}
