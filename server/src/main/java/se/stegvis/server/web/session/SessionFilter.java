package se.stegvis.server.web.session;

import com.nimbusds.jwt.JWTParser;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.access.AccessTokens;
import se.stegvis.server.access.WebLogin;
import se.stegvis.server.access.WebLogin.Tokens;
import se.stegvis.server.problem.ProblemException;

/**
 * Renews the access token of a browser that is in use, before the token is judged: when half of its ten minutes have
 * passed. A session that has ended is taken out of the browser.
 */
@ServerFilter("/web/**")
class SessionFilter implements Ordered {
    private static final String TOKENS = "stegvis.web.tokens";
    private static final String ENDED = "stegvis.web.ended";
    private static final Duration RENEWED_BEFORE = AccessTokens.LIFE.dividedBy(2);

    private final WebLogin login;
    private final SessionCookies cookies;
    private final Clock clock;

    SessionFilter(WebLogin login, SessionCookies cookies, Clock clock) {
        this.login = login;
        this.cookies = cookies;
        this.clock = clock;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void renew(HttpRequest<?> request) {
        Optional<String> session = cookies.session(request);
        if (session.isEmpty() || lastsStill(request)) {
            return;
        }
        try {
            Tokens tokens = login.renew(session.get());
            request.setAttribute(CookieToken.RENEWED, tokens.access());
            request.setAttribute(TOKENS, tokens);
        } catch (ProblemException ended) {
            request.setAttribute(ENDED, true);
        }
    }

    @ResponseFilter
    void keep(HttpRequest<?> request, @Nullable MutableHttpResponse<?> response) {
        if (response == null || response.getHeaders().contains("Set-Cookie")) {
            return;
        }
        request.getAttribute(TOKENS, Tokens.class).ifPresent(tokens -> cookies.write(response, tokens));
        request.getAttribute(ENDED).ifPresent(ended -> cookies.clear(response));
    }

    /** Looks at the time only; whether the token is genuine is judged later by those who hold the key. */
    private boolean lastsStill(HttpRequest<?> request) {
        Instant latest = clock.instant().plus(RENEWED_BEFORE);
        return SessionCookies.value(request, SessionCookies.ACCESS)
                .flatMap(SessionFilter::end)
                .filter(latest::isBefore)
                .isPresent();
    }

    private static Optional<Instant> end(String token) {
        try {
            return Optional.ofNullable(JWTParser.parse(token).getJWTClaimsSet().getExpirationTime())
                    .map(date -> date.toInstant());
        } catch (ParseException notAToken) {
            return Optional.empty();
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
