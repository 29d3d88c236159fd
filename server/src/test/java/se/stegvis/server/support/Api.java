package se.stegvis.server.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** A plain HTTP client for the server under test. */
public final class Api {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    public Api(EmbeddedServer server) {
        this(server.getURI());
    }

    public Api(URI server) {
        this.base = server;
    }

    public Answer get(String path, String token) {
        return send(to(path, token).GET().build());
    }

    public Answer post(String path, String token, byte[] body, String... headers) {
        HttpRequest.Builder request = to(path, token).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofByteArray(body)).build());
    }

    public Answer post(String path, String token, ObjectNode body) {
        return post(path, token, Json.bytes(body));
    }

    public Answer put(String path, String token, byte[] body, String... headers) {
        HttpRequest.Builder request = to(path, token).header("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.PUT(BodyPublishers.ofByteArray(body)).build());
    }

    public Answer delete(String path, String token) {
        return send(to(path, token).DELETE().build());
    }

    /** Any request of the upload protocol, which both sides' version goes with. */
    public Answer send(String method, String path, String token, byte[] body, String... headers) {
        HttpRequest.Builder request = to(path, token).header("Tus-Resumable", "1.0.0");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.method(method, BodyPublishers.ofByteArray(body)).build());
    }

    public Answer login(String username, String password, Optional<UUID> device) {
        ObjectNode body = Json.newObject().put("username", username).put("password", password);
        device.ifPresent(id -> body.put("device", id.toString()));
        return post("/api/v1/login", null, body);
    }

    /** The access token of one of {@link TestPeople}. */
    public String token(String username) {
        return login(username, TestPeople.PASSWORD, Optional.empty())
                .json()
                .path("access_token")
                .asText();
    }

    private HttpRequest.Builder to(String path, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            return new Answer(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One answer. */
    public record Answer(HttpResponse<byte[]> raw) {
        public int status() {
            return raw.statusCode();
        }

        public JsonNode json() {
            try {
                return Json.object(raw.body());
            } catch (MalformedMessage e) {
                throw new AssertionError("no JSON: " + raw.statusCode() + " " + text(), e);
            }
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        /** The last part of the problem's type; empty text when it is no problem document. */
        public String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("type").asText().replaceAll(".*/", "")
                    : "";
        }
    }
}
