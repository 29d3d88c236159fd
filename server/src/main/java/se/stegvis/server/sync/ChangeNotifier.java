package se.stegvis.server.sync;

import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.CaseRow;

/**
 * Tells open tablets that there is something newer in a case of theirs. Says no more than that, and knows only what this
 * server took in: polling stays correct without it.
 */
@Singleton
public final class ChangeNotifier implements GracefulShutdownCapable {
    private final Map<FluxSink<CaseRow>, Caller> listeners = new ConcurrentHashMap<>();
    private final Sinks.Empty<Void> ended = Sinks.empty();

    /** Each change of a case that the caller may read, until cancelled. A slow listener gets the latest only. */
    public Flux<CaseRow> of(Caller caller) {
        Flux<CaseRow> changes = Flux.create(
                sink -> {
                    listeners.put(sink, caller);
                    sink.onDispose(() -> listeners.remove(sink));
                },
                FluxSink.OverflowStrategy.LATEST);
        return changes.takeUntilOther(ended());
    }

    /** Completes when the server ends, so that no open stream keeps it from ending. */
    public Mono<Void> ended() {
        return ended.asMono();
    }

    @Override
    public CompletionStage<?> shutdownGracefully() {
        ended.tryEmitEmpty();
        return CompletableFuture.completedStage(null);
    }

    /** To be called after the commit. */
    void wake(List<CaseRow> changed) {
        listeners.forEach((sink, caller) -> changed.stream()
                .filter(row -> AccessRules.mayRead(caller, row.holders()))
                .forEach(sink::next));
    }
}
