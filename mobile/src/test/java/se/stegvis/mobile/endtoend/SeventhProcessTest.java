package se.stegvis.mobile.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.store.RecordState;
import se.stegvis.mobile.store.StoredRecord;
import se.stegvis.mobile.store.Target;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.process.Role;
import se.stegvis.shared.record.CareRecord;
import se.stegvis.shared.wire.Json;

/** An invented seventh process comes into the running system as a file, and nothing else. */
@ExtendWith(ServerProcess.class)
class SeventhProcessTest {
    private static final ProcessRef SEVENTH = new ProcessRef("odlingen", 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
    }

    private static String adminToken(URI server) throws Exception {
        ObjectNode login = Json.newObject().put("username", "admin1@ekdalen").put("password", ServerProcess.PASSWORD);
        String answer = send(HttpRequest.newBuilder(server.resolve("/api/v1/login"))
                        .POST(BodyPublishers.ofByteArray(Json.bytes(login))))
                .body();
        return Json.object(answer.getBytes(StandardCharsets.UTF_8))
                .path("access_token")
                .asText();
    }

    private static void publish(URI server) throws Exception {
        URI address = server.resolve("/api/v1/processes/odlingen/versions/1");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + adminToken(server))
                .PUT(BodyPublishers.ofFile(Path.of("..", "docs", "examples", "odlingen.json"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static UUID open(Device device) throws Exception {
        UUID id = device.journal().newId();
        ObjectNode set = process(Json.newObject());
        set.put("responsible", device.user().toString())
                .put("opened", "2026-11-01")
                .put("step", "a")
                .put("needGroup", "AM3");
        device.save(new Target(id, "CASE", id), set);
        return id;
    }

    private static ObjectNode process(ObjectNode set) {
        set.putObject("process").put("key", SEVENTH.key()).put("version", SEVENTH.version());
        return set;
    }

    private static Optional<CaseGuide> guide(Device device, UUID caseId) {
        List<CareRecord> records = device.journal().recordsOf(caseId).stream()
                .map(StoredRecord::content)
                .toList();
        return CaseGuide.of(device.journal().processes().catalogue(), records, Optional.of(Role.CASEWORKER), DAY);
    }

    @Test
    void aProcessThatIsPublishedWhileEverythingRunsIsWalkedOnATabletWithoutANetwork(URI server) throws Exception {
        Path mine = Files.createDirectory(folder.resolve("worker"));
        UUID caseId;
        try (Device worker = Device.enrol(server, "handlaggare1@ekdalen", mine);
                Device stranger = Device.enrol(
                        server, "handlaggare1@granby", Files.createDirectory(folder.resolve("stranger")))) {
            worker.sync();
            assertThat(worker.journal().processes().catalogue().find(SEVENTH)).isEmpty();
            publish(server);
            worker.sync();
            stranger.sync();
            assertThat(worker.journal().processes().catalogue().find(SEVENTH)).isPresent();
            assertThat(stranger.journal().processes().catalogue().find(SEVENTH)).isEmpty();
            caseId = open(worker);
            worker.sync();
        }
        try (Device offline = Device.reopen("handlaggare1@ekdalen", mine)) {
            assertThat(guide(offline, caseId).orElseThrow().guide().next())
                    .singleElement()
                    .satisfies(way -> {
                        assertThat(way.to().key()).isEqualTo("b");
                        assertThat(way.open()).isTrue();
                    });
            Target step = new Target(offline.journal().newId(), "STEP", caseId);
            ObjectNode taken = process(Json.newObject());
            offline.save(step, taken.put("from", "a").put("to", "b").put("status", "SIGNED"));
            assertThat(offline.state(step)).isEqualTo(RecordState.WAITING);
            offline.sync();
            assertThat(offline.state(step)).isEqualTo(RecordState.SYNCED);
            assertThat(guide(offline, caseId).orElseThrow().guide().step().key())
                    .isEqualTo("b");
        }
    }
}
