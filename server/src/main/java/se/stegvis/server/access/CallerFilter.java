package se.stegvis.server.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.SecurityFilter;

/** After the token is found good, finds the {@link Caller} behind it; off the event loop, since it may ask the database. */
@ServerFilter({"/api/**", "/web/**"})
class CallerFilter implements Ordered {
    private final Callers callers;

    CallerFilter(Callers callers) {
        this.callers = callers;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void findCaller(HttpRequest<?> request) {
        request.getAttribute(SecurityFilter.AUTHENTICATION, Authentication.class)
                .flatMap(authentication -> TokenClaims.read(authentication.getAttributes()))
                .ifPresent(claims -> request.setAttribute(CallerBinder.ATTRIBUTE, callers.of(claims)));
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
