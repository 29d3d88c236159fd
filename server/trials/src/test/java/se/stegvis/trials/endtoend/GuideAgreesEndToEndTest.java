package se.stegvis.trials.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.shared.definition.Role;
import se.stegvis.shared.guide.CaseGuide;
import se.stegvis.shared.guide.GuideJson;
import se.stegvis.shared.wire.Json;

/**
 * A hundred invented cases, written on one tablet and brought to another: the guide that each journal makes is the one
 * that the server answers, for each role. A failing case is named by its seed.
 */
@ExtendWith(ServerProcess.class)
class GuideAgreesEndToEndTest {
    private static final int CASES = 40;
    /** The server of these tests has the clock of the day. */
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private static byte[] sent(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.header("Content-Type", "application/json").build(), BodyHandlers.ofByteArray())
                .body();
    }

    private static String token(URI server, String username) throws Exception {
        ObjectNode login = Json.newObject().put("username", username).put("password", ServerProcess.PASSWORD);
        byte[] answer = sent(HttpRequest.newBuilder(server.resolve("/api/v1/login"))
                .POST(BodyPublishers.ofByteArray(Json.bytes(login))));
        return Json.object(answer).path("access_token").asText();
    }

    private static ObjectNode answered(URI server, String token, UUID caseId) throws Exception {
        URI address = server.resolve("/api/v1/cases/" + caseId + "/guide?on=" + TODAY);
        return Json.object(sent(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token)));
    }

    private static ObjectNode onTablet(Device device, Role role, UUID caseId) throws Exception {
        CaseGuide guide = CaseGuide.of(
                        device.journal().processes().registry(),
                        device.journal().deciding(caseId),
                        Optional.of(role),
                        TODAY)
                .orElseThrow();
        return Json.object(Json.bytes(GuideJson.of(guide.guide(), new Locale("sv"))));
    }

    @Test
    void eachTabletSaysWhatTheServerSaysForItsRole(URI server) throws Exception {
        try (Device worker = Device.enrol(server, "handlaggare2@ekdalen", made("worker"));
                Device therapist = Device.enrol(server, "arbetsterapeut1@ekdalen", made("therapist"))) {
            worker.sync();
            List<UUID> cases = new ArrayList<>();
            for (long seed = 0; seed < CASES; seed++) {
                SeededCase invented =
                        new SeededCase(seed, worker.journal().processes().registry(), TODAY, worker.journal()::newId);
                worker.journal().save(invented.edits(worker.user(), therapist.user()), Device.AT);
                cases.add(invented.id());
            }
            worker.sync();
            therapist.sync();
            String workers = token(server, "handlaggare2@ekdalen");
            String therapists = token(server, "arbetsterapeut1@ekdalen");
            Set<String> seen = new HashSet<>();
            for (int seed = 0; seed < CASES; seed++) {
                UUID caseId = cases.get(seed);
                ObjectNode forWorker = answered(server, workers, caseId);
                assertThat(onTablet(worker, Role.CASEWORKER, caseId))
                        .as("seed %d, written here", seed)
                        .isEqualTo(forWorker);
                assertThat(onTablet(therapist, Role.OCCUPATIONAL_THERAPIST, caseId))
                        .as("seed %d, brought here", seed)
                        .isEqualTo(answered(server, therapists, caseId));
                seen.add(forWorker.toString());
            }
            assertThat(seen).as("different guides").hasSizeGreaterThan(CASES / 4);
        }
    }

    private Path made(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name));
    }
}
