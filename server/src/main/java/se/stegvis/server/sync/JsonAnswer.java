package se.stegvis.server.sync;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import se.stegvis.shared.wire.ContentCoding;

/** JSON as an answer, packed by a coding that the client accepts where it pays. Never cached: it is secret. */
final class JsonAnswer {
    private static final int WORTH_IT = 600;

    private JsonAnswer() {}

    static MutableHttpResponse<byte[]> of(HttpRequest<?> request, byte[] json) {
        Optional<ContentCoding> coding = Optional.of(request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING))
                .filter(accepted -> json.length > WORTH_IT)
                .flatMap(accepted -> ContentCoding.in(accepted, json.length));
        MutableHttpResponse<byte[]> response = HttpResponse.ok(
                        coding.map(one -> one.packed(json)).orElse(json))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        coding.ifPresent(one -> response.header(HttpHeaders.CONTENT_ENCODING, one.token()));
        return response;
    }

    /** As {@link #of}; it also says in which codings the next request may come (RFC 9110 §12.5.3). */
    static MutableHttpResponse<byte[]> ofSync(HttpRequest<?> request, byte[] json) {
        return of(request, json).header(HttpHeaders.ACCEPT_ENCODING, ContentCoding.accepted());
    }
}
