package se.stegvis.mobile.widget;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs what may block off the UI thread and comes back to it with the result. Work is done one after another, in the
 * order it was given, so that a save never overtakes an earlier one.
 */
public final class Background {
    private final Executor worker;

    /** @param worker runs one task at a time */
    public Background(Executor worker) {
        this.worker = worker;
    }

    /**
     * @param work may block; never touches the scene
     * @param then gets the result on the UI thread
     * @param failed gets what {@code work} threw, on the UI thread
     */
    public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        worker.execute(() -> {
            try {
                T result = work.call();
                Platform.runLater(() -> then.accept(result));
            } catch (Exception failure) {
                Platform.runLater(() -> failed.accept(failure));
            }
        });
    }
}
