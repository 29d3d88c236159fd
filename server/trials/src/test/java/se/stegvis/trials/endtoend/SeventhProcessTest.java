package se.stegvis.trials.endtoend;

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
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guard.UnmetGuard;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.GuideJson;
import se.stegvis.shared.guide.ProcessGuide;
import se.stegvis.shared.process.ProcessRef;
import se.stegvis.shared.wire.Json;

/** An invented seventh process comes into the running system as a file, and nothing else. */
@ExtendWith(ServerProcess.class)
class SeventhProcessTest {
    private static final ProcessRef SEVENTH = new ProcessRef("odlingen", 1);
    /** The server of these tests has the clock of the day. */
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofString());
    }

    private static String token(URI server, String username) throws Exception {
        ObjectNode login = Json.newObject().put("username", username).put("password", ServerProcess.PASSWORD);
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
                .header("Authorization", "Bearer " + token(server, "admin1@ekdalen"))
                .PUT(BodyPublishers.ofFile(Path.of("..", "..", "docs", "examples", "odlingen.json"))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static UUID open(Device device) throws Exception {
        UUID id = device.journal().newId();
        ObjectNode set = process(Json.newObject());
        set.put("responsible", device.user().toString())
                .put("opened", TODAY.minusDays(40).toString())
                .put("step", "a");
        device.save(new RecordTarget(id, "CASE", id), set);
        return id;
    }

    private static ObjectNode process(ObjectNode set) {
        set.putObject("process").put("key", SEVENTH.key()).put("version", SEVENTH.version());
        return set;
    }

    private static ProcessGuide guide(Device device, UUID caseId) {
        return CaseGuide.of(
                        device.journal().processes().registry(),
                        device.journal().deciding(caseId),
                        Optional.of(Role.CASEWORKER),
                        TODAY)
                .orElseThrow()
                .guide();
    }

    /** The tablet's guide, once all is sent and both sides say the same. */
    private static ProcessGuide agreed(URI server, String token, Device device, UUID caseId) throws Exception {
        device.sync();
        ProcessGuide guide = guide(device, caseId);
        URI address = server.resolve("/api/v1/cases/" + caseId + "/guide?on=" + TODAY);
        String answer = send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token))
                .body();
        assertThat(Json.object(answer.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Json.object(Json.bytes(GuideJson.of(guide, new Locale("sv")))));
        return guide;
    }

    private static RecordTarget sign(Device device, UUID caseId, String kind, LocalDate on, ObjectNode set)
            throws Exception {
        RecordTarget target = new RecordTarget(device.journal().newId(), kind, caseId);
        device.save(target, set.put("status", "SIGNED").put("happenedAt", on + "T00:00:00+01:00"));
        return target;
    }

    private static RecordTarget step(Device device, UUID caseId, String from, String to, LocalDate on)
            throws Exception {
        return sign(
                device,
                caseId,
                "STEP",
                on,
                process(Json.newObject().put("from", from).put("to", to)));
    }

    private static List<String> missing(ProcessGuide guide, String to) {
        return guide.next().stream()
                .filter(way -> way.to().key().equals(to))
                .flatMap(way -> way.missing().stream())
                .map(UnmetGuard::guard)
                .toList();
    }

    @Test
    void aProcessThatIsPublishedWhileEverythingRunsIsWalkedFromEntryToClosure(URI server) throws Exception {
        Path mine = Files.createDirectory(folder.resolve("worker"));
        UUID caseId;
        RecordTarget refused;
        try (Device worker = Device.enrol(server, "handlaggare1@ekdalen", mine);
                Device stranger = Device.enrol(
                        server, "handlaggare1@granby", Files.createDirectory(folder.resolve("stranger")))) {
            worker.sync();
            assertThat(worker.journal().processes().registry().find(SEVENTH)).isEmpty();
            publish(server);
            worker.sync();
            stranger.sync();
            assertThat(worker.journal().processes().registry().find(SEVENTH)).isPresent();
            assertThat(stranger.journal().processes().registry().find(SEVENTH)).isEmpty();
            caseId = open(worker);
            worker.sync();
        }
        String token = token(server, "handlaggare1@ekdalen");
        try (Device tablet = Device.reopen("handlaggare1@ekdalen", mine)) {
            assertThat(missing(guide(tablet, caseId), "b")).as("no group yet").containsExactly("need-group");
            refused = step(tablet, caseId, "a", "b", TODAY);
            ProcessGuide afterRefusal = agreed(server, token, tablet, caseId);
            assertThat(tablet.state(refused)).isEqualTo(RecordState.NEEDS_ATTENTION);
            assertThat(afterRefusal.step().key()).isEqualTo("a");

            sign(tablet, caseId, "NEED_ASSESSMENT", TODAY.minusDays(30), grouped());
            assertThat(missing(guide(tablet, caseId), "b"))
                    .as("offline already")
                    .isEmpty();
            RecordTarget taken = step(tablet, caseId, "a", "b", TODAY.minusDays(20));
            ProcessGuide atB = agreed(server, token, tablet, caseId);
            assertThat(tablet.state(taken)).isEqualTo(RecordState.SYNCED);
            assertThat(atB.step().key()).isEqualTo("b");
            assertThat(missing(atB, "c")).containsExactly("checklist:vader", "record:WORK_TRAINING_FOLLOW_UP|role");

            RecordTarget tooEarly = step(tablet, caseId, "b", "c", TODAY);
            assertThat(agreed(server, token, tablet, caseId).step().key()).isEqualTo("b");
            assertThat(tablet.state(tooEarly)).isEqualTo(RecordState.NEEDS_ATTENTION);

            harvest(tablet, caseId);
            assertThat(missing(agreed(server, token, tablet, caseId), "c")).isEmpty();
            step(tablet, caseId, "b", "c", TODAY);
            ProcessGuide atEnd = agreed(server, token, tablet, caseId);
            assertThat(atEnd.step().key()).isEqualTo("c");
            assertThat(atEnd.step().ends()).isTrue();
            assertThat(atEnd.next()).isEmpty();

            RecordTarget file = new RecordTarget(caseId, "CASE", caseId);
            ObjectNode closed = Json.newObject();
            closed.putObject("closed")
                    .put("date", TODAY.toString())
                    .put("outcome", "WORK")
                    .put("why", "Skörden är inne.");
            tablet.save(file, closed);
            tablet.sync();
            assertThat(tablet.state(file)).isEqualTo(RecordState.SYNCED);
        }
    }

    private static ObjectNode grouped() {
        return Json.newObject().put("group", "AM3").put("rationale", "Behöver samordnat stöd.");
    }

    /** The conditions of the way to the last step. */
    private static void harvest(Device device, UUID caseId) throws Exception {
        ObjectNode weather = Json.newObject().put("form", "vader");
        weather.putObject("checks").put("sol", true);
        sign(device, caseId, "DIALOGUE", TODAY, weather);
        ObjectNode agreed = Json.newObject().put("place", "Odlingen");
        RecordTarget training = sign(device, caseId, "WORK_TRAINING", TODAY.minusDays(20), agreed);
        ObjectNode followed =
                Json.newObject().put("training", training.record().toString()).put("change", "KEEP");
        sign(device, caseId, "WORK_TRAINING_FOLLOW_UP", TODAY, followed);
    }
}
