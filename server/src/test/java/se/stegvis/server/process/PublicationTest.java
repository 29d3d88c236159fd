package se.stegvis.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.sync.Seventh;
import se.stegvis.server.sync.SyncServer;
import se.stegvis.server.sync.Tablet;

/** A municipality publishes processes of its own into the running server. */
class PublicationTest {
    private static final String TRACES =
            "SELECT COUNT(*) FROM audit_entry WHERE municipality = 1 AND action = 'PUBLISHED'"
                    + " AND detail = 'process=odlingen/1'";

    private SyncServer server;
    private Api api;
    private String admin;
    private Tablet hanna;

    @BeforeEach
    void start() {
        server = new SyncServer();
        api = server.api();
        admin = api.token("admin1@ekdalen");
        hanna = server.tablet("handlaggare1@ekdalen");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer publish(String path, byte[] text) {
        return api.put(path, admin, text);
    }

    private JsonNode keys(String token) {
        return api.get("/api/v1/processes", token).json().path("processes");
    }

    private UUID caseIn(int version) {
        UUID caseId = id();
        ObjectNode fields = set("step", "a", "opened", "2026-11-01", "needGroup", "AM3");
        fields.putObject("process").put("key", "odlingen").put("version", version);
        hanna.pushOne(change("CASE", caseId, caseId, 0, fields));
        return caseId;
    }

    @Test
    void aSeventhProcessIsPublishedIntoTheRunningServerAndACaseFollowsIt() {
        assertThat(api.get("/api/v1/processes/odlingen", hanna.token).status()).isEqualTo(404);
        Answer answer = publish(Seventh.FIRST, Seventh.json());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("result").asText()).isEqualTo("PUBLISHED");
        assertThat(keys(hanna.token).findValuesAsText("key")).hasSize(13).contains("odlingen");
        assertThat(api.get("/api/v1/processes/odlingen", hanna.token).raw().body())
                .isEqualTo(Seventh.json());
        UUID caseId = caseIn(1);
        JsonNode guide = api.get("/api/v1/cases/" + caseId + "/guide?on=2026-11-20", hanna.token)
                .json();
        assertThat(guide.path("process").asText()).isEqualTo("odlingen");
        assertThat(guide.path("next").get(0).path("to").asText()).isEqualTo("b");
        ObjectNode step = set("from", "a", "to", "b", "status", "SIGNED");
        step.putObject("process").put("key", "odlingen").put("version", 1);
        assertThat(hanna.pushOne(change("STEP", caseId, id(), 0, step)).problem())
                .isEmpty();
        assertThat(hanna.doc(caseId).path("step").asText()).isEqualTo("b");
    }

    @Test
    void publishingLeavesATraceOfWhoAndWhen() {
        publish(Seventh.FIRST, Seventh.json());
        assertThat(server.count(TRACES)).isEqualTo(1);
        assertThat(server.count("SELECT COUNT(*) FROM process_definition d JOIN account a"
                        + " ON a.municipality = d.municipality AND a.id = d.published_by"
                        + " WHERE a.username = 'admin1' AND d.published_at IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void theSameTextAgainChangesNothing() {
        publish(Seventh.FIRST, Seventh.json());
        Answer again = publish(Seventh.FIRST, Seventh.json());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("result").asText()).isEqualTo("UNCHANGED");
        assertThat(server.count("SELECT COUNT(*) FROM process_definition")).isEqualTo(1);
        assertThat(server.count(TRACES)).isEqualTo(1);
    }

    @Test
    void anotherTextForAPublishedVersionIsRefusedWithThePlaceAndAFreeNumber() {
        publish(Seventh.FIRST, Seventh.json());
        Answer answer = publish(Seventh.FIRST, Seventh.with("Skörda.", "Skörda allt."));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("flawed-definition");
        JsonNode error = answer.json().path("errors").get(0);
        assertThat(error.path("field").asText()).isEqualTo("version");
        assertThat(error.path("text").asText()).startsWith("Rad 4, kolumn ").contains("Ge den nya version 2.");
        assertThat(api.get("/api/v1/processes/odlingen", hanna.token).raw().body())
                .isEqualTo(Seventh.json());
    }

    @Test
    void aBuiltInVersionIsNeverReplacedButMayGetANewerOne() {
        String builtIn = api.get("/api/v1/processes/tranas-rehab", admin).text();
        byte[] other = builtIn.replace("Tranås", "Ekdalen").getBytes(StandardCharsets.UTF_8);
        assertThat(publish("/api/v1/processes/tranas-rehab/versions/1", other).status())
                .isEqualTo(422);
        byte[] newer = builtIn.replaceFirst("\"version\": 1", "\"version\": 3")
                .replace("Tranås", "Ekdalen")
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = publish("/api/v1/processes/tranas-rehab/versions/3", newer);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(api.get("/api/v1/processes/tranas-rehab", hanna.token).raw().body())
                .isEqualTo(newer);
        assertThat(api.get("/api/v1/processes/tranas-rehab?version=1", hanna.token)
                        .text())
                .isEqualTo(builtIn);
    }

    @Test
    void everyErrorIsToldWithItsLine() {
        Answer answer = publish(Seventh.FIRST, Seventh.with("\"COACH\"", "\"CHEF\""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("field").asText()).isEqualTo("steps[2].responsible");
            assertThat(error.path("text").asText())
                    .startsWith("Rad 26, kolumn 37")
                    .contains("”CHEF”");
        });
        assertThat(server.count("SELECT COUNT(*) FROM process_definition")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"format\":2}", "\u0000"})
    void whatIsNoDefinitionIsToldWithItsPlace(String text) {
        Answer answer = publish(Seventh.FIRST, text.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.problem()).isIn("flawed-definition", "malformed");
        assertThat(server.count("SELECT COUNT(*) FROM process_definition")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"after\": \"P14D\"      | \"after\": \"P999999999Y\"       | 38 | transitions[2].guard.all[1].time.after",
                "\"followUpDays\": 7      | \"followUpDays\": 2147483647     | 24 | steps[1].followUpDays",
                "\"kind\": \"WORK_TRAINING_FOLLOW_UP\" | \"kind\": \"NO_SUCH_KIND\"  | 39 | transitions[2].guard.all[2].any[0].record.kind",
                "\"role\": [\"TEAM_LEAD\"] | \"role\": [\"ADMIN\"]            | 39 | transitions[2].guard.all[2].any[1].role[0]",
            })
    void whatWouldHarmACaseOrNeverOpenIsRefusedForGood(String old, String now, int line, String member) {
        Answer answer = publish(Seventh.FIRST, Seventh.with(old, now));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors")).singleElement().satisfies(error -> {
            assertThat(error.path("field").asText()).isEqualTo(member);
            assertThat(error.path("text").asText()).startsWith("Rad " + line + ", ");
        });
        assertThat(server.count("SELECT COUNT(*) FROM process_definition")).isZero();
    }

    @Test
    void anEmptyBodyIsToldOf() {
        Answer answer = publish(Seventh.FIRST, new byte[0]);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("text").asText())
                .isEqualTo(
                        "Anropets kropp saknas eller går inte att läsa. Skicka det som ska läsas, till exempel filen.");
    }

    @Test
    void theAddressAndTheTextMustAgree() {
        assertThat(publish(Seventh.SECOND, Seventh.json())
                        .json()
                        .path("errors")
                        .get(0)
                        .path("text")
                        .asText())
                .startsWith("Rad 4, ");
        assertThat(publish("/api/v1/processes/annan/versions/1", Seventh.json()).status())
                .isEqualTo(422);
        assertThat(publish("/api/v1/processes/odlingen/versions/0", Seventh.json())
                        .status())
                .isEqualTo(404);
        assertThat(publish("/api/v1/processes/odlingen/versions/ett", Seventh.json())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aFileThatIsTooLargeIsToldItsSize() {
        byte[] large = (new String(Seventh.json(), StandardCharsets.UTF_8) + " ".repeat(300_000))
                .getBytes(StandardCharsets.UTF_8);
        Answer answer = publish(Seventh.FIRST, large);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("262144");
    }

    @Test
    void theTextsAreEnglishForWhoAsksForIt() {
        Answer answer = api.put(Seventh.SECOND, admin, Seventh.json(), "Accept-Language", "en");
        assertThat(answer.json().path("errors").get(0).path("text").asText()).startsWith("Line 4, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlaggare1", "teamledare1", "arbetsterapeut1", "coach1"})
    void onlyTheAdministratorPublishes(String username) {
        Answer answer = api.put(Seventh.FIRST, api.token(username + "@ekdalen"), Seventh.json());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
        assertThat(server.count("SELECT COUNT(*) FROM process_definition")).isZero();
    }

    @Test
    void theOtherMunicipalityNeverSeesItAndMayPublishItsOwnUnderTheSameName() {
        publish(Seventh.FIRST, Seventh.json());
        String granby = api.token("admin1@granby");
        assertThat(api.get("/api/v1/processes/odlingen", granby).status()).isEqualTo(404);
        assertThat(keys(granby).findValuesAsText("key")).hasSize(12);
        byte[] theirs = Seventh.with("Påhittsby", "Granby");
        assertThat(api.put(Seventh.FIRST, granby, theirs).status()).isEqualTo(201);
        assertThat(api.get("/api/v1/processes/odlingen", granby).raw().body()).isEqualTo(theirs);
        assertThat(api.get("/api/v1/processes/odlingen", admin).raw().body()).isEqualTo(Seventh.json());
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndDoesNothing() {
        publish(Seventh.FIRST, Seventh.json());
        caseIn(1);
        caseIn(1);
        Answer answer = publish(Seventh.SECOND + "?validate=true", Seventh.second());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("result").asText()).isEqualTo("WOULD_BE_PUBLISHED");
        assertThat(answer.json().path("casesOnOlder").asInt()).isEqualTo(2);
        assertThat(api.get("/api/v1/processes/odlingen?version=2", admin).status())
                .isEqualTo(404);
        assertThat(publish(Seventh.SECOND + "?validate=true", Seventh.json()).status())
                .isEqualTo(422);
    }

    @Test
    void aCaseStaysOnItsVersionWhenANewerIsPublished() {
        publish(Seventh.FIRST, Seventh.json());
        UUID caseId = caseIn(1);
        assertThat(publish(Seventh.SECOND, Seventh.second())
                        .json()
                        .path("casesOnOlder")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("/api/v1/cases/" + caseId + "/guide", hanna.token)
                        .json()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aVersionIsOfferedFromItsFirstDay() {
        publish(Seventh.FIRST, Seventh.json());
        byte[] later = new String(Seventh.second(), StandardCharsets.UTF_8)
                .replace("\"validFrom\": \"2026-01-01\"", "\"validFrom\": \"2026-12-24\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(publish(Seventh.SECOND, later).status()).isEqualTo(201);
        SettableClock clock = server.bean(SettableClock.class);
        clock.set(java.time.Instant.parse("2026-12-23T22:59:00Z"));
        assertThat(newestVersion()).isEqualTo(1);
        clock.set(java.time.Instant.parse("2026-12-23T23:01:00Z"));
        assertThat(newestVersion()).isEqualTo(2);
    }

    private int newestVersion() {
        return api.get("/api/v1/processes/odlingen", api.token("handlaggare1@ekdalen"))
                .json()
                .path("version")
                .asInt();
    }
}
