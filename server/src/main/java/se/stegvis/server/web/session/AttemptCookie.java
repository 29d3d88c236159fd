package se.stegvis.server.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.server.identity.IdentityLogin;
import se.stegvis.server.identity.LoginAttempt;
import se.stegvis.server.record.Seal;
import se.stegvis.shared.record.RecordHeader;

/**
 * Keeps a login that was begun, sealed, while the browser is at the identity provider. Unlike the cookies of a session it comes
 * back with a request that began at another site, as the way back from the provider does; it opens nothing by itself.
 */
@Singleton
public class AttemptCookie {
    static final String COOKIE = "stegvis-attempt";

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\.([A-Za-z0-9_-]+)");
    /** Revision 0 of no record, so that no other seal opens here. */
    private static final RecordHeader PLACE = new RecordHeader(
            new UUID(0, 0), UUID.nameUUIDFromBytes(COOKIE.getBytes(StandardCharsets.UTF_8)), COOKIE, 0);

    private final Seal seal;
    private final SessionCookies cookies;

    AttemptCookie(Seal seal, SessionCookies cookies) {
        this.seal = seal;
        this.cookies = cookies;
    }

    public MutableHttpResponse<?> put(MutableHttpResponse<?> response, LoginAttempt attempt) {
        byte[] sealed =
                seal.seal(attempt.municipality(), PLACE, attempt.written().getBytes(StandardCharsets.UTF_8));
        String value = attempt.municipality() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        return response.cookie(
                cookies.cookie(COOKIE, value).sameSite(SameSite.Lax).maxAge(IdentityLogin.LONGEST));
    }

    /** The login that this browser has begun; empty when it has begun none. */
    public Optional<LoginAttempt> read(HttpRequest<?> request) {
        return SessionCookies.value(request, COOKIE)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .flatMap(this::opened);
    }

    /** Takes it out of the browser: a login is ended once. */
    public MutableHttpResponse<?> clear(MutableHttpResponse<?> response) {
        return response.cookie(cookies.cookie(COOKIE, "").sameSite(SameSite.Lax).maxAge(0));
    }

    private Optional<LoginAttempt> opened(Matcher form) {
        try {
            byte[] plain = seal.open(
                    Integer.parseInt(form.group(1)),
                    PLACE,
                    Base64.getUrlDecoder().decode(form.group(2)));
            return LoginAttempt.read(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException foreign) {
            // Not ours, or sealed for another municipality: as if it were not there.
            return Optional.empty();
        }
    }
}
