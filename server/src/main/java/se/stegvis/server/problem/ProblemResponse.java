package se.stegvis.server.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.ProblemWire;

/** A problem document as an HTTP answer. */
public final class ProblemResponse {
    /** The media type of RFC 9457. */
    public static final MediaType MEDIA_TYPE = MediaType.of("application/problem+json");

    private ProblemResponse() {}

    /** The answer with status, body and media type; never cached. */
    public static MutableHttpResponse<byte[]> of(HttpStatus status, Problem problem) {
        return HttpResponse.<byte[]>status(status)
                .body(Json.bytes(ProblemWire.node(problem).put("status", status.getCode())))
                .contentType(MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** As above by the problem's name, see {@link Problems}. */
    public static MutableHttpResponse<byte[]> of(HttpStatus status, String name) {
        return of(status, Problems.of(name));
    }

    static MutableHttpResponse<byte[]> of(ProblemException problem) {
        MutableHttpResponse<byte[]> response = of(problem.status(), problem.problem());
        problem.retryAfter()
                .ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(after))));
        return response;
    }

    /** For Retry-After: at least 1, and never too early. */
    public static long wholeSeconds(Duration after) {
        return Math.max(1, after.plusMillis(999).toSeconds());
    }
}
