package se.stegvis.server.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.record.Seal;
import se.stegvis.shared.record.RecordHeader;

/**
 * A flash message for a secret: carries it from the form that made it over the redirect to the page that shows it, once: a sealed cookie that
 * no script reads, that opens only for the account that made it and the page it was made for, and that the page takes
 * away. Loading the page again makes no new secret and shows none.
 */
@Singleton
public class FlashCookie {
    private static final String COOKIE = "stegvis-once";
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Seal seal;
    private final SessionCookies cookies;

    FlashCookie(Seal seal, SessionCookies cookies) {
        this.seal = seal;
        this.cookies = cookies;
    }

    /** @param about whose page shows it */
    public MutableHttpResponse<?> put(MutableHttpResponse<?> response, Caller caller, UUID about, String secret) {
        byte[] sealed = seal.seal(caller.municipality(), place(caller, about), secret.getBytes(StandardCharsets.UTF_8));
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        return response.cookie(cookies.cookie(COOKIE, value).maxAge(LONGEST));
    }

    /** The text kept for this page; empty when nothing was, or it has been shown. */
    public Optional<String> read(HttpRequest<?> request, Caller caller, UUID about) {
        return SessionCookies.value(request, COOKIE).flatMap(value -> open(value, caller, about));
    }

    /** Takes it out of the browser. */
    public MutableHttpResponse<?> clear(MutableHttpResponse<?> response) {
        return response.cookie(cookies.cookie(COOKIE, "").maxAge(0));
    }

    private Optional<String> open(String value, Caller caller, UUID about) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(value);
            return Optional.of(
                    new String(seal.open(caller.municipality(), place(caller, about), sealed), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException foreign) {
            // Of another page, another account, or not ours: as if it were not there.
            return Optional.empty();
        }
    }

    /** Revision 0 is never a stored record, so no seal of a record opens here. */
    private static RecordHeader place(Caller caller, UUID about) {
        return new RecordHeader(about, caller.account(), COOKIE, 0);
    }
}
