package se.stegvis.server.web.session;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import se.stegvis.server.problem.ProblemException;

/** Turns away whatever would write and does not carry the {@link FormToken} of its session. No page has to ask for it. */
@ServerFilter("/web/**")
class FormGuard implements Ordered {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final FormToken tokens;
    private final StoppedForms stopped;

    FormGuard(FormToken tokens, StoppedForms stopped) {
        this.tokens = tokens;
        this.stopped = stopped;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(ServerHttpRequest<?> request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        String form = body(request);
        TypedTexts.keep(request, form);
        if (!tokens.fits(request, sent(form))) {
            stopped.keep(request, form);
            throw ProblemException.of(HttpStatus.FORBIDDEN, "form-stale");
        }
    }

    /** A copy of the body; the page reads it once more. At most as long as the server takes at all. */
    private static String body(ServerHttpRequest<?> request) {
        try (var copy =
                request.byteBody().split(SplitBackpressureMode.FASTEST).buffer().get()) {
            return copy.toString(StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException tooLongOrBroken) {
            throw ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
        }
    }

    private static String sent(String form) {
        return Arrays.stream(form.split("&"))
                .filter(pair -> pair.startsWith(FormToken.FIELD + "="))
                .map(pair -> URLDecoder.decode(pair.substring(FormToken.FIELD.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before() + 1;
    }
}
