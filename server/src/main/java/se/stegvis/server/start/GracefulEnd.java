package se.stegvis.server.start;

import io.micronaut.core.annotation.NonNull;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.settings.HttpSettings;

/**
 * The end of a server that cuts nothing off: {@code /health} says 503 while requests are still answered, until balancers
 * have seen it; then the door is closed, what has begun is answered, and streams of events end.
 */
@Singleton
@Readiness
class GracefulEnd implements HealthIndicator {
    /**
     * So long what has begun is waited for once the door is closed: longer than a push waits for a case that another one
     * holds. Who is cut off then has sent half a request, or sends the same change again.
     */
    static final Duration ANSWERS = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(GracefulEnd.class);

    private final GracefulShutdownManager manager;
    private final Duration drain;
    private final Duration answers;
    private volatile boolean ending;

    @Inject
    GracefulEnd(GracefulShutdownManager manager, HttpSettings settings) {
        this(manager, settings.drain(), ANSWERS);
    }

    GracefulEnd(GracefulShutdownManager manager, Duration drain, Duration answers) {
        this.manager = manager;
        this.drain = drain;
        this.answers = answers;
    }

    /** Returns when nothing is under way any more, at the latest after both times. The context is to be closed then. */
    void drain() {
        LOG.info("the server ends: /health says so for {}, then nothing new is taken in", drain);
        ending = true;
        try {
            TimeUnit.MILLISECONDS.sleep(drain.toMillis());
            manager.shutdownGracefully().toCompletableFuture().get(answers.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException unanswered) {
            LOG.warn("requests that were not answered within {} are cut off", answers);
        } catch (ExecutionException failed) {
            LOG.warn("the door could not be closed in order", failed.getCause());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @NonNull Publisher<HealthResult> getResult() {
        return Publishers.just(HealthResult.builder("shutdown")
                .status(ending ? HealthStatus.DOWN : HealthStatus.UP)
                .build());
    }
}
