package se.stegvis.server.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.token.reader.TokenReader;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The access token of a browser, for the pages only: the API takes no cookies, so that no page elsewhere can use it. */
@Singleton
class CookieToken implements TokenReader<HttpRequest<?>> {
    /** The request attribute that holds a token renewed for this request. */
    static final String RENEWED = "stegvis.web.access";

    @Override
    public Optional<String> findToken(HttpRequest<?> request) {
        if (!request.getPath().startsWith("/web/")) {
            return Optional.empty();
        }
        return request.getAttribute(RENEWED, String.class)
                .or(() -> SessionCookies.value(request, SessionCookies.ACCESS));
    }
}
