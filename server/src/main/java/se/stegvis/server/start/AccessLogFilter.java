package se.stegvis.server.start;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One log line per request: method, the route's template, status, milliseconds. Never the address as sent, since ids and
 * search words may be in it, and nothing of the bodies. Probes that find the server well leave none.
 *
 * <p>Each request has a random id, in every line that is logged while it is worked on and in the answer's header
 * {@code X-Request-Id}, by which a proxy's log is joined to this one.
 */
@ServerFilter("/**")
class AccessLogFilter implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger("se.stegvis.server.access-line");
    private static final String BEGAN = "stegvis.began";
    private static final String ID = "stegvis.request-id";
    private static final String HEADER = "X-Request-Id";
    /** In the log: {@code %X{request}} and the member of that name in JSON. */
    private static final String LOGGED = "request";

    private static final String PROBES = "/health";
    private static final int ID_BYTES = 8;
    private static final int OK = 200;

    private final SecureRandom random = new SecureRandom();

    private final Clock clock;

    AccessLogFilter(Clock clock) {
        this.clock = clock;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext propagated) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String written = HexFormat.of().formatHex(id);
        request.setAttribute(BEGAN, clock.instant());
        request.setAttribute(ID, written);
        propagated.add(new MdcPropagationContext(Map.of(LOGGED, written)));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(ID, String.class).ifPresent(id -> response.header(HEADER, id));
        Instant now = clock.instant();
        Instant began = request.getAttribute(BEGAN, Instant.class).orElse(now);
        String route = BasicHttpAttributes.getUriTemplate(request).orElse("(no route)");
        if (route.startsWith(PROBES) && response.code() == OK) {
            return;
        }
        LOG.info(
                "{} {} {} {} ms",
                request.getMethod(),
                route,
                response.code(),
                Duration.between(began, now).toMillis());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
