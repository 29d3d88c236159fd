package se.stegvis.trials.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.Login;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** The server's own records, read past the sync. */
final class ServerRecords {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;
    private final String token;

    ServerRecords(URI server, String username) throws LinkFailure {
        this.server = server;
        this.token = new Login(server)
                .withPassword(username, ServerProcess.PASSWORD, UUID.randomUUID())
                .access();
    }

    /** Of each visit of a case its observations in every revision, oldest first. */
    Map<UUID, List<String>> observations(UUID caseId) throws Exception {
        Map<UUID, List<String>> all = new LinkedHashMap<>();
        for (JsonNode record : get("/api/v1/cases/" + caseId).path("records")) {
            if (record.path("kind").asText().equals("HOME_VISIT")) {
                UUID id = UUID.fromString(record.path("record").asText());
                List<String> texts = new ArrayList<>();
                get("/api/v1/records/" + id + "/history")
                        .path("revisions")
                        .forEach(revision -> texts.add(
                                revision.path("doc").path("observations").asText()));
                all.put(id, texts);
            }
        }
        return all;
    }

    private ObjectNode get(String path) throws IOException, InterruptedException, MalformedMessage {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode() + " for " + path);
        }
        return Json.object(answer.body());
    }
}
