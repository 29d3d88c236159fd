package se.stegvis.trials.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/** A client on one connection that counts what it sends and gets, bodies as they are on the wire. */
final class BenchTablet {
    private static final int LONGEST_ANSWER = 32 << 20;

    private final HttpClient client;
    private final URI server;
    private final UUID device;
    private final String token;
    private final ContentCoding coding;
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private final AtomicLong plain = new AtomicLong();

    /** With the coding that both ends prefer. */
    BenchTablet(HttpClient client, URI server, UUID device, String username, String password)
            throws IOException, InterruptedException {
        this(client, server, device, username, password, ContentCoding.usable().get(0));
    }

    /**
     * @param client one for each tablet is like real ones; thousands share one
     * @param coding of both ways
     */
    BenchTablet(HttpClient client, URI server, UUID device, String username, String password, ContentCoding coding)
            throws IOException, InterruptedException {
        this.coding = coding;
        this.client = client;
        this.server = server;
        this.device = device;
        byte[] body = Json.bytes(Json.newObject().put("username", username).put("password", password));
        HttpRequest login = HttpRequest.newBuilder(server.resolve("/api/v1/login"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            this.token = Json.object(
                            client.send(login, BodyHandlers.ofByteArray()).body())
                    .path("access_token")
                    .asText();
        } catch (MalformedMessage unexpected) {
            throw new IOException(unexpected);
        }
    }

    /** A client that keeps its connection. */
    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    long up() {
        return up.get();
    }

    long down() {
        return down.get();
    }

    /** Bytes sent as they were before compression. */
    long json() {
        return plain.get();
    }

    /** Counts from nothing again. */
    void forget() {
        up.set(0);
        down.set(0);
        plain.set(0);
    }

    /** @throws IllegalStateException unless every change was applied */
    void push(List<Change> changes) throws IOException, InterruptedException {
        byte[] answer = post("/api/v1/sync/push", PushWire.write(new PushRequest(device, List.copyOf(changes))));
        try {
            for (ChangeResult result : PushWire.readResponse(answer).results()) {
                if (result.outcome() != Outcome.APPLIED) {
                    throw new IllegalStateException("a change was answered " + result.outcome());
                }
            }
        } catch (MalformedMessage unexpected) {
            throw new IOException(unexpected);
        }
    }

    PullResponse pull(Optional<String> cursor) throws IOException, InterruptedException {
        byte[] answer = post("/api/v1/sync/pull", PullWire.write(new PullRequest(device, cursor, 500)));
        try {
            return PullWire.readResponse(answer);
        } catch (MalformedMessage unexpected) {
            throw new IOException(unexpected);
        }
    }

    private byte[] post(String path, byte[] json) throws IOException, InterruptedException {
        ContentCoding used = coding.suited(json.length);
        byte[] sent = used.packed(json);
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", used.token())
                .header("Accept-Encoding", coding == ContentCoding.GZIP ? coding.token() : ContentCoding.accepted())
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(sent))
                .build();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        up.addAndGet(sent.length);
        plain.addAndGet(json.length);
        down.addAndGet(response.body().length);
        Optional<ContentCoding> packed =
                response.headers().firstValue("Content-Encoding").flatMap(ContentCoding::named);
        try {
            return packed.isPresent() ? packed.get().unpacked(response.body(), LONGEST_ANSWER) : response.body();
        } catch (MalformedMessage unexpected) {
            throw new IOException(unexpected);
        }
    }

    /** So many bytes the bodies of a push have in a coding, none of which are sent. */
    long packed(ContentCoding other, List<Change> changes) {
        return other.packed(PushWire.write(new PushRequest(device, List.copyOf(changes)))).length;
    }
}
