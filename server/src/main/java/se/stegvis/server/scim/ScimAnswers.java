package se.stegvis.server.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.utils.JsonUtils;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers in the media type of SCIM, and the entity tags of requests (RFC 7644, 3.14). */
final class ScimAnswers {
    static final String MEDIA_TYPE = "application/scim+json";

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private ScimAnswers() {}

    /** @param value of the library's types, or a node */
    static MutableHttpResponse<byte[]> of(HttpStatus status, Object value) {
        try {
            return HttpResponse.status(status)
                    .body(JsonUtils.getObjectWriter().writeValueAsBytes(value))
                    .contentType(MEDIA_TYPE)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("an answer of SCIM cannot be written", unwritable);
        }
    }

    /** A resource with its address and its version, as its {@code meta} has them. */
    static MutableHttpResponse<byte[]> resource(HttpStatus status, ObjectNode resource, ScimQuery query) {
        return of(status, query.shown(resource))
                .header(HttpHeaders.LOCATION, resource.at("/meta/location").asText())
                .header(HttpHeaders.ETAG, resource.at("/meta/version").asText());
    }

    /** The version that the directory has read and wants changed ({@code If-Match}); empty when it does not say, or says any. */
    static Optional<Integer> seen(HttpRequest<?> request) {
        return tag(request, HttpHeaders.IF_MATCH);
    }

    /** Whether the directory has that version already ({@code If-None-Match}). */
    static boolean isKnown(HttpRequest<?> request, int version) {
        return tag(request, HttpHeaders.IF_NONE_MATCH).equals(Optional.of(version));
    }

    private static Optional<Integer> tag(HttpRequest<?> request, String header) {
        String written = request.getHeaders().get(header);
        if (written == null || written.equals("*")) {
            return Optional.empty();
        }
        Matcher tag = TAG.matcher(written);
        // A tag that was not given out here fits no version.
        return Optional.of(tag.matches() ? Integer.parseInt(tag.group(1)) : 0);
    }
}
