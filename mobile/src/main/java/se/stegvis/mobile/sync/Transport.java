package se.stegvis.mobile.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import se.stegvis.shared.sync.ClientVersion;

/** Sends JSON by HTTP, compressed both ways, and turns whatever goes wrong into a {@link LinkFailure}. */
final class Transport {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    /** Far above any page; keeps a wrong answer from filling the memory. */
    private static final int LONGEST_ANSWER = 32 << 20;

    /** Minutes that a page may take on a slow network. */
    private static final int LONGEST_MINUTES = 10;

    private static final int WORTH_COMPRESSING = 512;

    private final URI server;
    private final BoundedHttp http;
    private final ServerTime time = new ServerTime();

    Transport(ServerEndpoint server) {
        this(server.address(), new BoundedHttp(BoundedHttp.STALL, LONGEST_MINUTES, ServerTrust.of(server)));
    }

    Transport(URI server) {
        this(ServerEndpoint.of(server));
    }

    Transport(URI server, BoundedHttp http) {
        this.server = server;
        this.http = http;
    }

    /** Posts a body and gives the body of a 200 answer, inflated. */
    byte[] post(String path, byte[] json, Optional<String> accessToken) throws LinkFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(ServerAddress.at(server, path))
                .timeout(ANSWER)
                .header(ClientVersion.HEADER, String.valueOf(ClientVersion.NOW))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Encoding", "gzip");
        accessToken.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        boolean compress = json.length > WORTH_COMPRESSING;
        if (compress) {
            request.header("Content-Encoding", "gzip");
        }
        request.POST(HttpRequest.BodyPublishers.ofByteArray(compress ? gzip(json) : json));
        return send(request.build());
    }

    ServerTime time() {
        return time;
    }

    private byte[] send(HttpRequest request) throws LinkFailure {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            HttpResponse<Void> answer = http.send(request, LONGEST_ANSWER, head -> body);
            time.update(answer);
            return usable(answer, body.toByteArray());
        } catch (IOException broken) {
            throw LinkFailure.noAnswer(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw LinkFailure.noAnswer(stopped);
        }
    }

    private static byte[] usable(HttpResponse<Void> response, byte[] sent) throws LinkFailure, IOException {
        boolean gzip =
                response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        byte[] body = gzip ? inflated(sent) : sent;
        int status = response.statusCode();
        if (status == 200 || status == 204) {
            return body;
        }
        throw FailedAnswer.of(status, FailedAnswer.own(body), response.headers().firstValue("Retry-After"));
    }

    private static byte[] inflated(byte[] packed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] body = in.readNBytes(LONGEST_ANSWER + 1);
            if (body.length > LONGEST_ANSWER) {
                throw new IOException("an answer of over " + LONGEST_ANSWER + " bytes");
            }
            return body;
        }
    }

    private static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException("could not compress in memory", impossible);
        }
        return packed.toByteArray();
    }
}
