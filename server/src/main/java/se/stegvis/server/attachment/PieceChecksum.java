package se.stegvis.server.attachment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.ProblemResponse;

/** The check sum that a client may send with a piece: {@code sha256 base64}. */
final class PieceChecksum {
    private PieceChecksum() {}

    /** The answer when it does not agree; empty when it does, or none was sent. 400 for an unknown kind. */
    static Optional<HttpResponse<?>> refused(HttpRequest<?> request, byte[] piece) {
        String header = request.getHeaders().get(Tus.CHECKSUM);
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.split(" ", 2);
        byte[] found = Checksums.of(parts[0], piece)
                .filter(digest -> parts.length == 2)
                .orElseThrow(() -> ProblemException.of(HttpStatus.BAD_REQUEST, "malformed"));
        return MessageDigest.isEqual(found, decoded(parts[1]))
                ? Optional.empty()
                : Optional.of(ProblemResponse.of(HttpStatus.CONFLICT, "piece-changed")
                        .status(Tus.CHECKSUM_MISMATCH, "Checksum Mismatch"));
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed");
        }
    }
}
