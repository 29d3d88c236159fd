package se.stegvis.server.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Waits for the first {@code data:} line of server-sent events, then hangs up. */
final class FirstData implements Flow.Subscriber<String> {
    private final CompletableFuture<String> first;
    private Flow.Subscription subscription;

    FirstData(CompletableFuture<String> first) {
        this.first = first;
    }

    @Override
    public void onSubscribe(Flow.Subscription toServer) {
        subscription = toServer;
        toServer.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("data:")) {
            first.complete(line);
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable failed) {
        first.completeExceptionally(failed);
    }

    @Override
    public void onComplete() {
        first.completeExceptionally(new IllegalStateException("the server hung up"));
    }
}
