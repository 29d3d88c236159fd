package se.stegvis.mobile.widget;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Runs what may block off the UI thread and comes back to it with the result. Saves are done one after another, in the
 * order they were given, so that one never overtakes an earlier one; reads have a lane of their own, so that a long
 * read never holds up a save.
 */
public final class BackgroundTasks {
    private final Executor saves;
    private final Executor reads;

    /** @param worker runs one task at a time */
    public BackgroundTasks(Executor worker) {
        this(worker, worker);
    }

    /** @param saves and {@code reads} each run one task at a time */
    public BackgroundTasks(Executor saves, Executor reads) {
        this.saves = saves;
        this.reads = reads;
    }

    /**
     * Saves.
     *
     * @param work may block; never touches the scene
     * @param then gets the result on the UI thread
     * @param failed gets what {@code work} threw, on the UI thread
     */
    public <T> void run(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        begin(saves, work, then, failed);
    }

    /** Reads; otherwise like {@link #run}. */
    public <T> void read(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        begin(reads, work, then, failed);
    }

    /** Work that comes when the program is ending is a failure like another: its screen says that it was not done. */
    private static <T> void begin(Executor lane, Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        try {
            lane.execute(() -> perform(work, then, failed));
        } catch (RejectedExecutionException ending) {
            Platform.runLater(() -> failed.accept(ending));
        }
    }

    private static <T> void perform(Callable<T> work, Consumer<T> then, Consumer<Exception> failed) {
        try {
            T result = work.call();
            Platform.runLater(() -> then.accept(result));
        } catch (Exception failure) {
            Platform.runLater(() -> failed.accept(failure));
        }
    }
}
