package se.stegvis.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.wire.Json;

@ServerTest("test.faulty=true")
class ErrorAnswerTest {
    @Inject
    EmbeddedServer server;

    private Api api;
    private String token;

    @BeforeAll
    void settle() {
        api = new Api(server);
        token = api.token("handlaggare1@ekdalen");
    }

    @Test
    void anUnknownAddressIsNotFound() {
        problem(api.get("/api/v1/nothing/here", token), 404, "not-found");
        problem(api.get("/api/v1/nothing/here", null), 404, "not-found");
    }

    @Test
    void withoutATokenAnAddressThatExistsIsDenied() {
        problem(api.get("/api/v1/me", null), 401, "unauthorized");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        problem(api.post("/api/v1/me", token, Json.newObject()), 405, "method-not-allowed");
    }

    @Test
    void anAddressForOthersIsForbidden() {
        problem(api.get("/api/v1/faulty/forbidden", token), 403, "forbidden");
        problem(api.get("/api/v1/faulty/forbidden", null), 401, "unauthorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"username\":\"a@b\"}", "{\"username\":{},\"password\":1}", "\u0000"})
    void whatCannotBeReadIsMalformed(String body) {
        problem(api.post("/api/v1/login", null, body.getBytes(StandardCharsets.UTF_8)), 400, "malformed");
    }

    @Test
    void aDeviceThatIsNoIdIsMalformed() {
        problem(
                api.post(
                        "/api/v1/login",
                        null,
                        Json.newObject()
                                .put("username", "a@b")
                                .put("password", "c")
                                .put("device", "d")),
                400,
                "malformed");
    }

    @Test
    void anotherMediaTypeIsUnsupported() {
        problem(
                api.post("/api/v1/login", null, "<a/>".getBytes(StandardCharsets.UTF_8), "Content-Type", "text/xml"),
                415,
                "unsupported-media");
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        problem(api.post("/api/v1/login", null, new byte[(1 << 20) + 1]), 413, "too-large");
    }

    @Test
    void aNameLongerThanAnyNameIsMalformed() {
        problem(api.login("a".repeat(201) + "@ekdalen", "b", Optional.empty()), 400, "malformed");
    }

    @Test
    void whatNobodyExpectedIsAFaultThatTellsNothing() {
        problem(api.get("/api/v1/faulty/unexpected/1", token), 500, "fault");
    }

    @Test
    void aDatabaseThatIsAwayIsWorthAnotherTry() {
        Answer answer = api.get("/api/v1/faulty/away", token);

        problem(answer, 503, "busy");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void aConnectionThatBrokeInTheMidstOfItsWorkIsWorthAnotherTry() {
        problem(api.get("/api/v1/faulty/broken", token), 503, "busy");
    }

    /** 1047: without the majority. 1180: fell out while it committed. 1205: did not come into step in time. */
    @ParameterizedTest
    @ValueSource(ints = {1047, 1180, 1205})
    void aNodeThatDoesNotServeIsWorthAnotherTry(int code) {
        Answer answer = api.get("/api/v1/faulty/refused/" + code, token);

        problem(answer, 503, "busy");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void anotherRefusalOfTheDatabaseIsAFault() {
        problem(api.get("/api/v1/faulty/refused/1064", token), 500, "fault");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSOLE", "JSON"})
    void logsOfLoginAndFailureHoldNoPersonalData(String form) throws JoranException {
        String log = logged(form, () -> {
            api.login("handlaggare1@ekdalen", "wrong 19900602-2397", Optional.empty());
            String fresh = api.token("handlaggare1@ekdalen");
            api.get("/api/v1/me?search=19900602-2397", fresh);
            api.get("/api/v1/nothing/19900602-2397", fresh);
            api.get("/api/v1/faulty/unexpected/Kalle", fresh);
            api.post("/api/v1/login", null, "{\"username\":\"Kalle".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(log)
                .contains("/api/v1/login", "/api/v1/me", "/api/v1/faulty/unexpected/{id}", "IllegalStateException")
                .doesNotContain("2397", "Kalle", "Hanna", "handlaggare1", TestPeople.PASSWORD, "argon2");
        assertThat(log.lines().findFirst().orElseThrow().startsWith("{\"")).isEqualTo(form.equals("JSON"));
    }

    /** The lines that the configuration of production would have written during the work. */
    private static String logged(String form, Runnable work) throws JoranException {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        PrintStream trap = new PrintStream(written, true, StandardCharsets.UTF_8);
        try {
            System.setOut(trap);
            System.setErr(trap);
            configure(context, "/logback.xml", form);
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
            configure(context, "/logback-test.xml", form);
        }
        return written.toString(StandardCharsets.UTF_8);
    }

    private static void configure(LoggerContext context, String file, String form) throws JoranException {
        context.reset();
        context.putProperty("STEGVIS_LOG", form);
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(ErrorAnswerTest.class.getResource(file));
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).getLevel()).isIn(Level.INFO, Level.WARN);
    }

    private static void problem(Answer answer, int status, String name) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(name);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("title").asText()).isNotBlank();
        assertThat(answer.json().path("detail").asText()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "se.stegvis.server", "Hemlig", "micronaut");
    }
}
