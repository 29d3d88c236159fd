package se.stegvis.server.start;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One log line per request: method, the route's template, status, milliseconds. Never the address as sent, since ids and
 * search words may be in it, and nothing of the bodies.
 */
@ServerFilter("/**")
class AccessLine implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger("se.stegvis.server.access-line");
    private static final String BEGAN = "stegvis.began";

    private final Clock clock;

    AccessLine(Clock clock) {
        this.clock = clock;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGAN, clock.instant());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        Instant now = clock.instant();
        Instant began = request.getAttribute(BEGAN, Instant.class).orElse(now);
        LOG.info(
                "{} {} {} {} ms",
                request.getMethod(),
                BasicHttpAttributes.getUriTemplate(request).orElse("(no route)"),
                response.code(),
                Duration.between(began, now).toMillis());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
