package se.stegvis.server.sync;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** JSON as an answer, with gzip where the client accepts it and it pays. Never cached: it is secret. */
final class JsonAnswer {
    private static final int WORTH_IT = 600;

    private JsonAnswer() {}

    static MutableHttpResponse<byte[]> of(HttpRequest<?> request, byte[] json) {
        boolean zipped = json.length > WORTH_IT && takesGzip(request);
        MutableHttpResponse<byte[]> response = HttpResponse.ok(zipped ? zip(json) : json)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return zipped ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }

    private static boolean takesGzip(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(accepted -> accepted.contains("gzip"));
    }

    private static byte[] zip(byte[] json) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream(json.length / 4);
        try (GZIPOutputStream out = new Fast(zipped)) {
            out.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException("bytes in memory could not be written", impossible);
        }
        return zipped.toByteArray();
    }

    /** Less processor time for a few per cent more bytes. */
    private static final class Fast extends GZIPOutputStream {
        private static final int LEVEL = 5;

        Fast(ByteArrayOutputStream out) throws IOException {
            super(out, 8192);
            def.setLevel(LEVEL);
            def.setStrategy(Deflater.DEFAULT_STRATEGY);
        }
    }
}
