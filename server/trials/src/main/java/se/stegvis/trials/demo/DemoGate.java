package se.stegvis.trials.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.TimeUnit;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.sync.Problem;
import se.stegvis.trials.municipality.DemoData;

/**
 * Lets nobody in while the demonstration turns its clock: answers then would be old, or from the future, a
 * moment later. Every request is answered with 503 and the time to come back. {@code /health} is answered always.
 */
@ServerFilter("/**")
@Requires(env = DemoData.ENVIRONMENT)
class DemoGate implements Ordered {
    private static final String INSIDE = "stegvis.demo.inside";
    private static final Duration COME_BACK = Duration.ofSeconds(5);
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(5);

    private boolean closed;
    private int inside;

    /** Before the one who looks at tokens. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    void come(HttpRequest<?> request) {
        if (request.getPath().equals("/health")) {
            return;
        }
        if (!enter()) {
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, plays(), Optional.of(COME_BACK));
        }
        request.setAttribute(INSIDE, true);
    }

    @ResponseFilter
    void go(HttpRequest<?> request) {
        if (request.removeAttribute(INSIDE, Boolean.class).isPresent()) {
            leave();
        }
    }

    /** In Swedish, as every problem of the server. */
    private static Problem plays() {
        ResourceBundle texts = ResourceBundle.getBundle("se.stegvis.trials.demo.texts", Locale.ROOT);
        return new Problem(
                Problem.BASE + "demo-plays",
                texts.getString("plays.title"),
                texts.getString("plays.detail"),
                List.of());
    }

    private synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** From now on nobody comes in; waits for those who are inside, some seconds at most. */
    synchronized void close() {
        closed = true;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        try {
            while (inside > 0 && System.nanoTime() < end) {
                wait(PATIENCE / 10);
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void open() {
        closed = false;
    }
}
