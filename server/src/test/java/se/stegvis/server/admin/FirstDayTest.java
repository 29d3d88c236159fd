package se.stegvis.server.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.server.embedded.TestPrograms;
import se.stegvis.server.support.Api;
import se.stegvis.shared.wire.Json;

/** From an empty data folder to a caseworker's first accepted change, by nothing but commands and addresses. */
class FirstDayTest {
    private static final String CHOSEN = "forsta dagen i december";

    @TempDir
    Path data;

    @Test
    void ops1_anEmptyFolderBecomesAMunicipalityThatWorks() throws Exception {
        TestPrograms.sharedWith(data);
        assertThat(admin("municipality", "add", "--slug", "ekdalen", "--name", "Ekdalens kommun")
                        .path("added")
                        .asBoolean())
                .isTrue();

        try (EmbeddedServer server = server()) {
            admin("team", "add", "--municipality", "ekdalen", "--name", "Försörjning 1");
            String code = admin(
                            "account",
                            "add",
                            "--municipality",
                            "ekdalen",
                            "--username",
                            "anna.berg",
                            "--name",
                            "Anna Berg",
                            "--email",
                            "anna.berg@ekdalen.example",
                            "--role",
                            "CASEWORKER",
                            "--team",
                            "Försörjning 1")
                    .path("code")
                    .asText();
            Api api = new Api(server);
            ObjectNode welcome = Json.newObject().put("code", code).put("password", CHOSEN);
            assertThat(api.post("/api/v1/welcome", null, welcome).status()).isEqualTo(204);
            UUID device = UUID.randomUUID();
            String token = api.login("anna.berg@ekdalen", CHOSEN, Optional.of(device))
                    .json()
                    .path("access_token")
                    .asText();

            JsonNode results = api.post("/api/v1/sync/push", token, openedCase(device))
                    .json()
                    .path("results");

            assertThat(results.get(0).path("outcome").asText())
                    .as(results.toString())
                    .isEqualTo("APPLIED");
        }
    }

    @Test
    void ops1_aServerWithoutAMunicipalitySaysWhatToRun() throws Exception {
        TestPrograms.sharedWith(data);
        try (EmbeddedServer server = server()) {
            URI login = server.getURI().resolve("/web/login");
            String page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
            assertThat(page).contains(FirstMunicipality.COMMAND);

            admin("municipality", "add", "--slug", "ekdalen", "--name", "Ekdalens kommun");

            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(login).build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
                            .body())
                    .doesNotContain(FirstMunicipality.COMMAND);
        }
    }

    private EmbeddedServer server() {
        return ApplicationContext.run(
                EmbeddedServer.class,
                Map.of(
                        "stegvis.data-dir",
                        data.toString(),
                        "micronaut.server.port",
                        -1,
                        "stegvis.password.memory-kib",
                        "64",
                        "stegvis.reminders.scheduled",
                        "false"));
    }

    private static ObjectNode openedCase(UUID device) {
        String id = UUID.randomUUID().toString();
        ObjectNode push = Json.newObject().put("device", device.toString());
        push.putArray("changes")
                .addObject()
                .put("id", UUID.randomUUID().toString())
                .put("record", id)
                .put("kind", "CASE")
                .put("case", id)
                .put("base", 0)
                .put("at", OffsetDateTime.now(ZoneOffset.UTC).toString())
                .putObject("set");
        return push;
    }

    private JsonNode admin(String... words) throws Exception {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.addAll(List.of("--json", "--data", data.toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = AdminMain.run(
                all.toArray(String[]::new),
                task -> AdminContext.of(task, Map.of()),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return Json.object(out.toByteArray());
    }
}
