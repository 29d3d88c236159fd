package se.stegvis.server.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.SecurityFilter;
import java.util.EnumSet;
import java.util.Set;
import se.stegvis.server.problem.ProblemException;

/** After the token is found good, finds the {@link Caller} behind it; off the event loop, since it may ask the database. */
@ServerFilter({"/api/**", "/web/**"})
class CallerFilter implements Ordered {
    private static final String PUSH = "/api/v1/sync/push";
    private static final String PICTURES = "/api/v1/attachments";
    private static final Set<HttpMethod> SENDING = EnumSet.of(HttpMethod.POST, HttpMethod.PATCH, HttpMethod.HEAD);

    private final CallerLookup callerLookup;

    CallerFilter(CallerLookup callerLookup) {
        this.callerLookup = callerLookup;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void findCaller(HttpRequest<?> request) {
        request.getAttribute(SecurityFilter.AUTHENTICATION, Authentication.class)
                .flatMap(authentication -> TokenClaims.read(authentication.getAttributes()))
                .map(claims -> callerLookup.of(claims, ClientHeader.version(request)))
                .ifPresent(found -> admit(request, found));
    }

    /** Who has left hands over what was not sent, and reads nothing. */
    private static void admit(HttpRequest<?> request, CallerLookup.FoundCaller found) {
        if (found.leftAt().isPresent() && !handsOver(request)) {
            throw ProblemException.of(HttpStatus.UNAUTHORIZED, "account-ended");
        }
        request.setAttribute(CallerBinder.ATTRIBUTE, found.caller());
        found.leftAt().ifPresent(left -> request.setAttribute(CallerBinder.LEFT, left));
    }

    private static boolean handsOver(HttpRequest<?> request) {
        String path = request.getPath();
        boolean picture = path.equals(PICTURES) || path.startsWith(PICTURES + "/");
        return request.getMethod() == HttpMethod.POST && path.equals(PUSH)
                || picture && SENDING.contains(request.getMethod());
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
