package se.stegvis.trials.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.shared.wire.Json;
import se.stegvis.trials.TrialPrograms;
import se.stegvis.trials.municipality.DemoData;
import se.stegvis.trials.municipality.DemoPeople;

/** A request that comes while the demonstration turns its clock. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoGateTest {
    private static final String LEAD = "teamledare1@ekdalen";

    @TempDir
    private static Path data;

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedServer server;
    private DemoGate gate;
    private DemoClock clock;

    @BeforeAll
    void start() throws IOException {
        Map<String, Object> properties = new HashMap<>();
        properties.put("stegvis.data-dir", TrialPrograms.sharedWith(data).toString());
        properties.put("micronaut.server.port", -1);
        properties.put("stegvis.password.memory-kib", "64");
        properties.put("stegvis.demo.clients", "3");
        properties.put("stegvis.reminders.scheduled", "false");
        server = ApplicationContext.run(EmbeddedServer.class, properties, DemoData.ENVIRONMENT);
        gate = server.getApplicationContext().getBean(DemoGate.class);
        clock = server.getApplicationContext().getBean(DemoClock.class);
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    void item14_aTokenFromBeforeIsGoodAfterAndNobodyIsThrownOutMeanwhile() throws Exception {
        HttpResponse<String> login = login();
        assertThat(login.statusCode()).isEqualTo(200);
        String token = Json.object(login.body().getBytes(StandardCharsets.UTF_8))
                .get("access_token")
                .textValue();
        assertThat(get("/api/v1/cases", token).statusCode()).isEqualTo(200);

        gate.close();
        clock.moveTo(clock.instant().plus(Duration.ofDays(90)));
        HttpResponse<String> meanwhile = get("/api/v1/cases", token);
        assertThat(meanwhile.statusCode()).isEqualTo(503);
        assertThat(meanwhile.headers().firstValue("Retry-After")).contains("5");
        assertThat(meanwhile.body()).contains("demo-plays");
        assertThat(login().statusCode()).isEqualTo(503);
        assertThat(get("/web/login", token).statusCode()).isEqualTo(503);
        assertThat(get("/health", token).statusCode()).isEqualTo(200);
        clock.back();
        gate.open();

        assertThat(get("/api/v1/cases", token).statusCode()).isEqualTo(200);
        assertThat(login().statusCode()).isEqualTo(200);
    }

    @Test
    void item14_whoIsInsideIsWaitedFor() throws Exception {
        assertThat(get("/api/v1/cases", "no-token").statusCode()).isEqualTo(401);
        long begun = System.nanoTime();

        gate.close();
        gate.open();

        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("nobody is left inside, refused or not")
                .isLessThan(Duration.ofSeconds(4));
    }

    private HttpResponse<String> login() throws Exception {
        String body = "{\"username\":\"" + LEAD + "\",\"password\":\"" + DemoPeople.PASSWORD + "\"}";
        return http.send(
                HttpRequest.newBuilder(server.getURI().resolve("/api/v1/login"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        URI address = server.getURI().resolve(path);
        return http.send(
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
