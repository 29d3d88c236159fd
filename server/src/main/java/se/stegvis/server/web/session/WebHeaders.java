package se.stegvis.server.web.session;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Headers for every page: only our own parts, in nobody's frame, kept nowhere, telling nobody. */
@ServerFilter({"/", "/web/**", "/assets/**"})
class WebHeaders implements Ordered {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final SessionCookies cookies;

    WebHeaders(SessionCookies cookies) {
        this.cookies = cookies;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, @Nullable MutableHttpResponse<?> response) {
        if (response == null) {
            return;
        }
        response.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                // Nothing leaves our own pages. Not no-referrer: a form would then be sent with the origin "null",
                // which
                // is what a form of a strange page may look like, and is refused.
                .header("Referrer-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .header("Cross-Origin-Opener-Policy", "same-origin");
        boolean page = !request.getPath().startsWith("/assets/");
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, page ? "no-store" : "max-age=3600");
        if (cookies.https()) {
            response.header("Strict-Transport-Security", TWO_YEARS);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order() + 1;
    }
}
