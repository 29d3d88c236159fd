package se.stegvis.mobile.sync;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A call of the server that runs on any thread; its failure is thrown where its answer is asked for. */
final class LinkTask<T> extends FutureTask<T> {
    LinkTask(Callable<T> call) {
        super(call);
    }

    /**
     * Waits for the answer.
     *
     * @throws LinkFailure as the call threw it, or when the wait was interrupted; a fault of the program comes as itself
     */
    T answer() throws LinkFailure {
        try {
            return get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw LinkFailure.noAnswer(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LinkFailure failure) {
                throw failure;
            }
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (failed.getCause() instanceof Error grave) {
                throw grave;
            }
            throw new IllegalStateException("the server could not be asked", failed.getCause());
        }
    }
}
