package se.stegvis.server.sync;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.List;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.MalformedMessage;

/** The bytes of a request body after decompression. Knows the codings of the protocol only, and stops a bomb in time. */
final class DecompressedBody {
    private static final String NONE = "identity";

    private DecompressedBody() {}

    /**
     * @throws ProblemException 413 over the limit as sent, 415 for another coding
     * @throws MalformedMessage when the body is damaged, or over the limit when inflated
     */
    static byte[] of(HttpRequest<?> request, byte[] sent) throws MalformedMessage {
        if (sent.length > ProtocolLimits.SENT_BYTES) {
            throw ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
        }
        List<String> codings = request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING);
        if (codings.isEmpty() || codings.equals(List.of(NONE))) {
            return sent;
        }
        if (codings.size() != 1) {
            throw unknownCoding();
        }
        return ContentCoding.named(codings.get(0))
                .orElseThrow(DecompressedBody::unknownCoding)
                .unpacked(sent, ProtocolLimits.INFLATED_BYTES);
    }

    private static ProblemException unknownCoding() {
        return ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media");
    }
}
