package se.stegvis.mobile.sync;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import se.stegvis.shared.sync.ClientVersion;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * Sends JSON by HTTP, compressed both ways, and turns whatever goes wrong into a {@link LinkFailure}. Begins with gzip, which
 * every server reads, and takes another coding once the server has said that it reads it (RFC 9110 §12.5.3); a server
 * that does not after all, an older one of a cluster, answers 415 and gets gzip again. Usable from any thread.
 */
final class Transport {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    /** Far above any page; keeps a wrong answer from filling the memory. */
    private static final int LONGEST_ANSWER = 32 << 20;

    /** Minutes that a page may take on a slow network. */
    private static final int LONGEST_MINUTES = 10;

    private static final int WORTH_COMPRESSING = 512;
    private static final ContentCoding READ_BY_ALL = ContentCoding.GZIP;
    /** Until a person has said another. */
    static final Supplier<Locale> SWEDISH = () -> Locale.forLanguageTag("sv");

    private static final String UNSUPPORTED = "unsupported-media";

    private final URI server;
    private final BoundedHttp http;
    private final ServerTime time = new ServerTime();
    private final Supplier<Locale> language;
    private volatile ContentCoding coding = READ_BY_ALL;

    Transport(ServerEndpoint server) {
        this(server, SWEDISH);
    }

    /** @param language in which refusals are asked for */
    Transport(ServerEndpoint server, Supplier<Locale> language) {
        this(server.address(), new BoundedHttp(BoundedHttp.STALL, LONGEST_MINUTES, ServerTrust.of(server)), language);
    }

    Transport(URI server) {
        this(ServerEndpoint.of(server));
    }

    Transport(URI server, BoundedHttp http) {
        this(server, http, SWEDISH);
    }

    private Transport(URI server, BoundedHttp http, Supplier<Locale> language) {
        this.server = server;
        this.http = http;
        this.language = language;
    }

    /** Posts a body and gives the body of a 200 answer, inflated. */
    byte[] post(String path, byte[] json, Optional<String> accessToken) throws LinkFailure {
        ContentCoding used = coding.suited(json.length);
        try {
            return post(path, json, accessToken, used);
        } catch (LinkFailure failure) {
            if (used == READ_BY_ALL || !isAboutCoding(failure)) {
                throw failure;
            }
            coding = READ_BY_ALL;
            return post(path, json, accessToken, READ_BY_ALL);
        }
    }

    /** Then the server has looked at nothing but the header, and has stored nothing. */
    private static boolean isAboutCoding(LinkFailure failure) {
        return failure.problem()
                .filter(problem -> problem.name().equals(UNSUPPORTED))
                .isPresent();
    }

    private byte[] post(String path, byte[] json, Optional<String> accessToken, ContentCoding used) throws LinkFailure {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
        accessToken.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        boolean compress = json.length > WORTH_COMPRESSING;
        if (compress) {
            request.header("Content-Encoding", used.token());
        }
        request.POST(HttpRequest.BodyPublishers.ofByteArray(compress ? used.packed(json) : json));
        return send(request.build());
    }

    /** The body of a 200 answer, inflated. */
    byte[] get(String path) throws LinkFailure {
        return send(request(path).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ServerAddress.at(server, path))
                .timeout(ANSWER)
                .header(ClientVersion.HEADER, String.valueOf(ClientVersion.NOW))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", language.get().toLanguageTag())
                .header("Accept-Encoding", ContentCoding.accepted());
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

    private byte[] usable(HttpResponse<Void> response, byte[] sent) throws LinkFailure, IOException {
        byte[] body = inflated(response, sent);
        int status = response.statusCode();
        if (status == 200 || status == 204) {
            ContentCoding.in(response.headers().allValues("Accept-Encoding")).ifPresent(read -> coding = read);
            return body;
        }
        throw FailedAnswer.of(status, FailedAnswer.own(body), response.headers().firstValue("Retry-After"));
    }

    private static byte[] inflated(HttpResponse<Void> response, byte[] sent) throws IOException {
        Optional<ContentCoding> packed =
                response.headers().firstValue("Content-Encoding").flatMap(ContentCoding::named);
        try {
            return packed.isPresent() ? packed.get().unpacked(sent, LONGEST_ANSWER) : sent;
        } catch (MalformedMessage foreignOrCut) {
            throw new IOException(foreignOrCut);
        }
    }
}
