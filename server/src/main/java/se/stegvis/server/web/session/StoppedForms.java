package se.stegvis.server.web.session;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.stegvis.server.record.Seal;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * Carries a form whose session has ended over the login, sealed, through the login's own form: nothing is stored, and
 * nothing is sent on before the person who logged in has said so. Only what a page of ours sent is carried, and no
 * form with a password or a code in it.
 */
@Singleton
public class StoppedForms {
    private static final String ATTRIBUTE = "stegvis.web.stopped";
    private static final Duration LASTS = Duration.ofHours(12);
    /** The longest form that is carried, in bytes; longer texts stay to be copied. */
    private static final int LONGEST = 65_536;

    private static final Pattern CARRIED =
            Pattern.compile("/web/(?!log|language|welcome|session|search)[A-Za-z0-9._~/-]+");
    private static final Pattern SECRET = Pattern.compile("(^|&)[^=]*(password|code)[^=]*=", Pattern.CASE_INSENSITIVE);

    /** No municipality and no record has these, so no seal of another thing opens here. */
    private static final RecordHeader PLACE = new RecordHeader(new UUID(0, 0), new UUID(0, 0), "stopped-form", 0);

    private static final int NO_MUNICIPALITY = 0;
    private static final String ADDRESS = "address";
    private static final String BODY = "body";
    private static final String AT = "at";

    private final Seal seal;
    private final Clock clock;

    StoppedForms(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** Keeps the form for the answer to this request, if a page of ours sent it. */
    void keep(HttpRequest<?> request, String form) {
        boolean ours = "same-origin".equals(request.getHeaders().get("Sec-Fetch-Site"));
        if (ours
                && form.length() <= LONGEST
                && CARRIED.matcher(request.getPath()).matches()
                && !SECRET.matcher(form).find()) {
            ObjectNode kept = Json.newObject()
                    .put(ADDRESS, request.getUri().toString())
                    .put(BODY, form)
                    .put(AT, clock.instant().toString());
            byte[] sealed = seal.seal(NO_MUNICIPALITY, PLACE, Json.bytes(kept));
            request.setAttribute(
                    ATTRIBUTE, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        }
    }

    /** The sealed form that this request brought; empty text for none. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse("");
    }

    /** Empty when nothing was carried, or it was sealed by another, was changed, or is half a day old. */
    public Optional<StoppedForm> open(String sealed) {
        try {
            ObjectNode kept = Json.object(seal.open(
                    NO_MUNICIPALITY, PLACE, Base64.getUrlDecoder().decode(sealed.getBytes(StandardCharsets.UTF_8))));
            Instant at = Instant.parse(kept.path(AT).asText());
            return Optional.of(new StoppedForm(
                            kept.path(ADDRESS).asText(), kept.path(BODY).asText()))
                    .filter(form -> clock.instant().isBefore(at.plus(LASTS)));
        } catch (IllegalArgumentException | IllegalStateException | MalformedMessage notOurs) {
            // Whatever is no sealed form of ours is carried no further; the login goes on without it.
            return Optional.empty();
        }
    }
}
