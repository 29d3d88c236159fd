package se.stegvis.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.settings.ProductVersion;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;

/** The operator's view of the server. The last test takes the database away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsTest {
    private static final String COLLECTOR = "a-metrics-token-of-thirty-two-bytes-or-more";
    private EmbeddedServer server;
    private Api api;

    @BeforeAll
    void start() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("micronaut.server.port", -1);
        properties.put("stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes");
        properties.put("stegvis.metrics-token", COLLECTOR);
        properties.put("stegvis.password.memory-kib", "64");
        server = ApplicationContext.run(EmbeddedServer.class, properties);
        server.getApplicationContext().getBean(TestPeople.class).settle();
        api = new Api(server);
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    @Test
    @Order(1)
    void aReadyServerIsHealthyAndTellsStrangersNoMore() {
        Answer answer = api.get("/health", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @Order(1)
    void ops2_whichVersionRunsIsForTheOperatorOnly() {
        assertThat(api.get("/health", api.token("admin1@ekdalen")).text()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(api.get("/health", COLLECTOR).text())
                .contains("\"build\"", "\"stegvis\":\"" + ProductVersion.current(), "\"mail\"");
        assertThat(api.get("/health/readiness", null).text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    @Order(1)
    void metricsAreForTheCollectorOnly() {
        assertThat(api.get("/prometheus", null).status()).isEqualTo(401);
        assertThat(api.get("/prometheus", api.token("admin1@ekdalen")).status()).isEqualTo(403);
        Answer answer = api.get("/prometheus", COLLECTOR);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("hikaricp_connections", "http_server_requests");
        assertThat(answer.text())
                .contains(
                        "stegvis_mails_waiting ",
                        "stegvis_mails_failed ",
                        "stegvis_quarantine_open 0.0",
                        "stegvis_conflicts_open 0.0",
                        "stegvis_tablets_silent 0.0",
                        "stegvis_tablets_unsent_most 0.0",
                        "stegvis_cases_holderless 0.0",
                        "stegvis_scheduler_failures 0.0",
                        "stegvis_reminders_last_run_age_seconds ",
                        "stegvis_backup_age_seconds NaN");
        assertThat(api.get("/api/v1/me", COLLECTOR).status()).isEqualTo(401);
    }

    @Test
    @Order(1)
    void ops10_failedLoginsAndRefusedChangesAreCountedByReason() {
        api.login("admin1@ekdalen", "not-the-password", Optional.empty());
        api.login("nobody@ekdalen", "not-the-password", Optional.empty());
        UUID device = UUID.randomUUID();
        String token = api.login("handlaggare1@ekdalen", TestPeople.PASSWORD, Optional.of(device))
                .json()
                .path("access_token")
                .asText();
        Change change = new Change(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "NO_SUCH_KIND",
                UUID.randomUUID(),
                0,
                Json.newObject(),
                "2026-01-20T09:00:00+01:00",
                Optional.empty());
        assertThat(api.post("/api/v1/sync/push", token, PushWire.write(new PushRequest(device, List.of(change))))
                        .status())
                .isEqualTo(200);

        assertThat(api.get("/prometheus", COLLECTOR).text())
                .contains("stegvis_login_failures_total{reason=\"wrong\"} 2.0")
                .containsPattern("stegvis_refusals_total\\{reason=\"[a-z-]+\"} 1.0")
                .contains("stegvis_tablets_unsent_oldest_age_seconds 0.0");
    }

    @Test
    @Order(1)
    void ops14_eachRequestHasAnIdInItsLinesAndProbesLeaveNone() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger lines = (Logger) LoggerFactory.getLogger("se.stegvis.server.access-line");
        log.start();
        lines.addAppender(log);
        lines.setLevel(Level.INFO);
        try {
            assertThat(api.get("/health", null).status()).isEqualTo(200);
            Answer answer = api.get("/api/v1/me", null);
            assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{16}");
            assertThat(log.list).singleElement().satisfies(line -> {
                assertThat(line.getFormattedMessage()).startsWith("GET /api/v1/me 401");
                assertThat(line.getMDCPropertyMap()).containsEntry("request", answer.header("X-Request-Id"));
            });
        } finally {
            lines.setLevel(null);
            lines.detachAppender(log);
        }
    }

    @Test
    @Order(1)
    void theApiDescribesItself() {
        Answer answer = api.get("/api/v1/openapi.yml", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("openapi: 3.").contains("/api/v1/login:", "/api/v1/me:");
    }

    @Test
    @Order(1)
    void noOtherEndpointOfTheFrameworkIsOpen() {
        for (String path : List.of("/beans", "/env", "/loggers", "/routes", "/info", "/refresh", "/threaddump")) {
            assertThat(api.get(path, null).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    @Order(2)
    void withoutDatabaseTheServerSaysSo() throws SQLException {
        server.getApplicationContext()
                .getBean(DataSource.class)
                .unwrap(HikariDataSource.class)
                .close();

        assertThat(api.get("/health", null).status()).isEqualTo(503);
        Answer login = api.login("admin1@ekdalen", TestPeople.PASSWORD, Optional.empty());
        assertThat(login.status()).isEqualTo(503);
        assertThat(login.problem()).isEqualTo("busy");
    }
}
