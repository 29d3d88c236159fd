package se.stegvis.server.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import se.stegvis.server.access.WebLogin.Tokens;
import se.stegvis.server.settings.StegvisSettings;

/**
 * The cookies of the web: out of reach of scripts, sent only with requests that began on our own pages, only over https
 * when the public address is https, and gone when the browser closes.
 */
@Singleton
public class SessionCookies {
    static final String ACCESS = "stegvis-access";
    static final String SESSION = "stegvis-session";
    static final String FORM = "stegvis-form";
    static final String DEVICE_COOKIES = "known-browser";
    private static final String PATH = "/web";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final boolean https;

    SessionCookies(StegvisSettings settings) {
        this.https = settings.publicUrl().startsWith("https:");
    }

    /** True when the web is reached over https, also behind a proxy that speaks http to us. */
    boolean https() {
        return https;
    }

    /** Keeps the login in the browser. */
    public void write(MutableHttpResponse<?> response, Tokens tokens) {
        response.cookie(cookie(ACCESS, tokens.access())).cookie(cookie(SESSION, tokens.session()));
    }

    /** The device cookies in the browser of those who have logged in with it before; empty text when nothing. */
    public String deviceCookies(HttpRequest<?> request) {
        return value(request, DEVICE_COOKIES).orElse("");
    }

    /** Has the browser hold these device cookies, also when it is closed. They open nothing. */
    public void keepDeviceCookies(MutableHttpResponse<?> response, String deviceCookies) {
        response.cookie(cookie(DEVICE_COOKIES, deviceCookies).maxAge(REMEMBERED));
    }

    /** Takes the login out of the browser. */
    public void clear(MutableHttpResponse<?> response) {
        response.cookie(cookie(ACCESS, "").maxAge(0)).cookie(cookie(SESSION, "").maxAge(0));
    }

    /** The token that is worth new access tokens, if the browser has one. */
    public Optional<String> session(HttpRequest<?> request) {
        return value(request, SESSION);
    }

    Cookie cookie(String name, String value) {
        return Cookie.of(name, value).path(PATH).httpOnly(true).secure(https).sameSite(SameSite.Strict);
    }

    static Optional<String> value(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue).filter(value -> !value.isBlank());
    }
}
