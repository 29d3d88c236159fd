package se.stegvis.mobile.sync;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which nothing has been written or answered for a time. {@link HttpURLConnection} limits connecting
 * and reading alone: writing to a server that accepts the connection and never reads would block for good.
 */
final class StallTimeout implements AutoCloseable {
    private final Duration limit;
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);
    private HttpURLConnection current;

    StallTimeout(Duration limit) {
        this.limit = limit;
    }

    /** A request begins on that connection. */
    void begins(HttpURLConnection connection) {
        current = connection;
        goesOn();
    }

    /** Something was written: the time begins anew. */
    void goesOn() {
        closing.cancel(false);
        closing = CompletableFuture.runAsync(
                current::disconnect, CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The connection may stay open for another request. */
    @Override
    public void close() {
        closing.cancel(false);
    }
}
