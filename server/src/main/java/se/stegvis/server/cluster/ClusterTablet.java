package se.stegvis.server.cluster;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** A person's device over plain HTTP, that logs in again when its token has run out. */
final class ClusterTablet {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    final UUID device = UuidCreator.getTimeOrderedEpoch();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String username;
    private final String password;
    private Optional<String> token = Optional.empty();

    ClusterTablet(String username, String password) {
        this.username = username;
        this.password = password;
    }

    /** The answer's body; empty when the server could not take it now. */
    Optional<byte[]> post(URI server, String path, byte[] json) throws InterruptedException {
        try {
            if (token.isEmpty() && !logIn(server)) {
                return Optional.empty();
            }
            HttpResponse<byte[]> answer = send(server.resolve(path), json);
            if (answer.statusCode() == UNAUTHORIZED) {
                token = Optional.empty();
            }
            return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException | MalformedMessage notNow) {
            return Optional.empty();
        }
    }

    private boolean logIn(URI server) throws IOException, InterruptedException, MalformedMessage {
        HttpResponse<byte[]> answer = send(
                server.resolve("/api/v1/login"),
                Json.bytes(Json.newObject().put("username", username).put("password", password)));
        if (answer.statusCode() == OK) {
            token = Optional.of(Json.object(answer.body()).path("access_token").asText());
        }
        return token.isPresent();
    }

    private HttpResponse<byte[]> send(URI address, byte[] json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }
}
