package se.stegvis.server.web.session;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
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
import se.stegvis.server.access.WebLogin;
import se.stegvis.server.access.WebLogin.Tokens;
import se.stegvis.server.problem.ProblemException;

/**
 * Renews the session of a browser that a person uses, before its access token is judged: when that token is a minute
 * old. A request that an open page makes by itself ({@link BackgroundRequests}) is answered as long as the session lasts and
 * leaves cookies and session as they are. A session that has ended is removed from the browser.
 */
@ServerFilter("/web/**")
class SessionFilter implements Ordered {
    private static final String TOKENS = "stegvis.web.tokens";
    private static final String ENDED = "stegvis.web.ended";
    private static final String UNTIL = "stegvis.web.until";

    /** So exact is the idle time, at the cost of one statement per person in that time. */
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(1);

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
        boolean refresh = BackgroundRequests.is(request);
        if (session.isEmpty() || !refresh && justRenewed(request)) {
            return;
        }
        try {
            Tokens tokens = refresh ? login.look(session.get()) : login.renew(session.get());
            request.setAttribute(CookieToken.RENEWED, tokens.access());
            request.setAttribute(UNTIL, tokens.until());
            if (!refresh) {
                request.setAttribute(TOKENS, tokens);
            }
        } catch (ProblemException refused) {
            if (refused.status() != HttpStatus.UNAUTHORIZED) {
                throw refused;
            }
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

    /** When the session ends unless a person goes on; known for refreshes. */
    static Optional<Instant> until(HttpRequest<?> request) {
        return request.getAttribute(UNTIL, Instant.class);
    }

    /** True when the request carried a session that had ended. */
    static boolean ended(HttpRequest<?> request) {
        return request.getAttribute(ENDED).isPresent();
    }

    /** Looks at the time only; whether the token is genuine is judged later by those who hold the key. */
    private boolean justRenewed(HttpRequest<?> request) {
        Instant now = clock.instant();
        return SessionCookies.value(request, SessionCookies.ACCESS)
                .flatMap(SessionFilter::claims)
                .filter(claims -> claims.getIssueTime() != null && claims.getExpirationTime() != null)
                .filter(claims -> now.isBefore(claims.getExpirationTime().toInstant()))
                .filter(claims -> now.isBefore(claims.getIssueTime().toInstant().plus(RENEWED_AFTER)))
                .isPresent();
    }

    private static Optional<JWTClaimsSet> claims(String token) {
        try {
            return Optional.of(JWTParser.parse(token).getJWTClaimsSet());
        } catch (ParseException notAToken) {
            return Optional.empty();
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
