package se.stegvis.server.sync;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.sync.ProtocolLimits;

/** The bytes of a request body after decompression. Knows gzip only, and stops a bomb while it goes off. */
final class DecompressedBody {
    private static final int AT_A_TIME = 8192;

    private DecompressedBody() {}

    /** @throws ProblemException 413 over a limit, 415 for another encoding than gzip, 400 for damaged gzip */
    static byte[] of(HttpRequest<?> request, byte[] sent) {
        if (sent.length > ProtocolLimits.SENT_BYTES) {
            throw tooLarge();
        }
        List<String> encodings = request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING);
        if (encodings.isEmpty() || encodings.equals(List.of("identity"))) {
            return sent;
        }
        if (encodings.size() != 1 || !encodings.get(0).equalsIgnoreCase("gzip")) {
            throw ProblemException.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media");
        }
        return inflated(sent);
    }

    private static byte[] inflated(byte[] sent) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(sent), AT_A_TIME)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(sent.length * 4);
            byte[] buffer = new byte[AT_A_TIME];
            int read = in.read(buffer);
            while (read >= 0) {
                if (out.size() + read > ProtocolLimits.INFLATED_BYTES) {
                    throw tooLarge();
                }
                out.write(buffer, 0, read);
                read = in.read(buffer);
            }
            return out.toByteArray();
        } catch (IOException damaged) {
            throw ProblemException.of(HttpStatus.BAD_REQUEST, "malformed");
        }
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large");
    }
}
