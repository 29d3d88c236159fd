package se.stegvis.trials.cluster;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** A person's device over plain HTTP, that logs in again when its token has run out. */
final class ClusterTablet {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterTablet.class);
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

    /**
     * A server's answer; status 0 when it said nothing in time.
     *
     * @param missed the kind of fault that kept the answer away; empty text when there is one
     */
    record ServerAnswer(int status, byte[] body, String missed) {
        static ServerAnswer none(Exception fault) {
            return new ServerAnswer(0, new byte[0], fault.getClass().getSimpleName());
        }

        boolean good() {
            return status == OK;
        }

        /** The status, and the problem's name where it is a problem document; else why there is no answer. */
        String told() {
            if (!missed.isEmpty()) {
                return "no answer (" + missed + ")";
            }
            if (good()) {
                return Integer.toString(status);
            }
            try {
                String type = Json.object(body).path("type").asText();
                return status + " " + type.substring(type.lastIndexOf('/') + 1);
            } catch (MalformedMessage notOurs) {
                LOG.trace("no problem document", notOurs);
                return Integer.toString(status);
            }
        }
    }

    ServerAnswer post(URI server, String path, byte[] json) throws InterruptedException {
        try {
            if (token.isEmpty()) {
                ServerAnswer denied = logIn(server);
                if (!denied.good()) {
                    return denied;
                }
            }
            ServerAnswer answer = send(server.resolve(path), json);
            if (answer.status() == UNAUTHORIZED) {
                token = Optional.empty();
            }
            return answer;
        } catch (IOException | MalformedMessage notNow) {
            LOG.trace("no answer from {}", server, notNow);
            return ServerAnswer.none(notNow);
        }
    }

    private ServerAnswer logIn(URI server) throws IOException, InterruptedException, MalformedMessage {
        ServerAnswer answer = send(
                server.resolve("/api/v1/login"),
                Json.bytes(Json.newObject().put("username", username).put("password", password)));
        if (answer.good()) {
            token = Optional.of(Json.object(answer.body()).path("access_token").asText());
        }
        return answer;
    }

    private ServerAnswer send(URI address, byte[] json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json));
        token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        return new ServerAnswer(answer.statusCode(), answer.body(), "");
    }
}
