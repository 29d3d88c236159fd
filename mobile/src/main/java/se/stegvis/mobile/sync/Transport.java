package se.stegvis.mobile.sync;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Sends JSON by HTTP, compressed both ways, and turns whatever goes wrong into a {@link LinkFailure}. */
final class Transport {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    /** Far above any page; keeps a wrong answer from filling the memory. */
    private static final int LONGEST_ANSWER = 32 << 20;

    private static final int WORTH_COMPRESSING = 512;

    private final URI server;
    private final HttpClient client;
    private final ServerTime time = new ServerTime();

    Transport(URI server) {
        this.server = server;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
    }

    /** Posts a body and gives the body of a 200 answer, inflated. */
    byte[] post(String path, byte[] json, Optional<String> accessToken) throws LinkFailure {
        HttpRequest.Builder request = HttpRequest.newBuilder(ServerAddress.at(server, path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Encoding", "gzip");
        accessToken.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        boolean compress = json.length > WORTH_COMPRESSING;
        if (compress) {
            request.header("Content-Encoding", "gzip");
        }
        request.POST(HttpRequest.BodyPublishers.ofByteArray(compress ? gzip(json) : json));
        return usable(send(request.build()));
    }

    ServerTime time() {
        return time;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws LinkFailure {
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            time.heard(answer);
            return answer;
        } catch (IOException broken) {
            throw LinkFailure.noAnswer(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw LinkFailure.noAnswer(stopped);
        }
    }

    private static byte[] usable(HttpResponse<byte[]> response) throws LinkFailure {
        byte[] body = inflated(response);
        int status = response.statusCode();
        if (status == 200) {
            return body;
        }
        throw FailedAnswer.of(status, FailedAnswer.own(body), response.headers().firstValue("Retry-After"));
    }

    private static byte[] inflated(HttpResponse<byte[]> response) throws LinkFailure {
        boolean gzip =
                response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        if (!gzip) {
            return response.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] body = in.readNBytes(LONGEST_ANSWER + 1);
            if (body.length > LONGEST_ANSWER) {
                throw LinkFailure.noAnswer(new IOException("an answer of over " + LONGEST_ANSWER + " bytes"));
            }
            return body;
        } catch (IOException cutShort) {
            throw LinkFailure.noAnswer(cutShort);
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
