package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.Api.Answer;

/** The processes over HTTP, and where a case stands in its own. */
class CaseGuideTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        caseId = id();
        ObjectNode fields = set("step", "2", "opened", "2026-11-01", "needGroup", "AM3");
        fields.putObject("process").put("key", "tranas-rehab").put("version", 1);
        hanna.pushOne(change("CASE", caseId, caseId, 0, fields));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer guide(Tablet tablet, UUID of, String query) {
        return tablet.api.get("/api/v1/cases/" + of + "/guide" + query, tablet.token);
    }

    @Test
    void theSixProcessesAreListedInTheirVersions() {
        JsonNode list = hanna.api.get("/api/v1/processes", hanna.token).json().path("processes");
        assertThat(list.findValuesAsText("key").stream().distinct())
                .containsExactly(
                        "gavle-sjukdom",
                        "jonkoping-lan-ratt-stod",
                        "jonkoping-samverkan",
                        "lysekil-fms",
                        "stockholm-rehabbanan",
                        "tranas-rehab");
        assertThat(list.findValuesAsText("version")).hasSize(12).contains("1", "2");
        assertThat(list.get(0).path("name").asText()).isNotBlank();
        assertThat(hanna.api.get("/api/v1/processes", null).status()).isEqualTo(401);
    }

    @Test
    void aProcessIsServedAsItWasPublished() {
        JsonNode newest =
                hanna.api.get("/api/v1/processes/lysekil-fms", hanna.token).json();
        assertThat(newest.path("key").asText()).isEqualTo("lysekil-fms");
        assertThat(newest.path("transitions")).isNotEmpty();
        assertThat(hanna.api
                        .get("/api/v1/processes/lysekil-fms?version=1", hanna.token)
                        .json())
                .isEqualTo(newest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"unheard-of", "lysekil-fms?version=99", "lysekil-fms?version=0"})
    void aProcessOrVersionThatIsNotThereIsNotFound(String which) {
        Answer answer = hanna.api.get("/api/v1/processes/" + which, hanna.token);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void theGuideSaysWhereTheCaseIsAndWhatMayHappenNext() {
        Answer answer = guide(hanna, caseId, "?on=2026-11-20");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode guide = answer.json();
        assertThat(guide.properties())
                .extracting(Map.Entry::getKey)
                .contains(
                        "process",
                        "version",
                        "step",
                        "responsible",
                        "since",
                        "next",
                        "interventions",
                        "forum",
                        "followUp");
        assertThat(guide.path("process").asText()).isEqualTo("tranas-rehab");
        assertThat(guide.path("step").asText()).isEqualTo("2");
        assertThat(guide.path("since").asText()).isEqualTo("2026-11-01");
        assertThat(guide.path("next")).isNotEmpty().allSatisfy(way -> assertThat(
                        way.path("open").asBoolean())
                .isEqualTo(way.path("missing").isEmpty()));
    }

    @Test
    void withoutADayItIsAboutTodayInSweden() {
        String today = server.bean(Clock.class)
                .instant()
                .atZone(ZoneId.of("Europe/Stockholm"))
                .toLocalDate()
                .toString();
        assertThat(guide(hanna, caseId, "").text())
                .isEqualTo(guide(hanna, caseId, "?on=" + today).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "igår", "2026-1-1", "", "20261120", "%2B12026-01-01"})
    void aDayThatIsNoneIsNamed(String day) {
        Answer answer = guide(hanna, caseId, "?on=" + day);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed");
        assertThat(answer.json().path("errors").get(0).path("field").asText()).isEqualTo("on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31", "2200-01-01", "1899-12-31", "0001-01-01"})
    void aDayThatNobodyCanMeanIsToldTheYearsThatMayBeAskedAbout(String day) {
        Answer answer = guide(hanna, caseId, "?on=" + day);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("text").asText())
                .isEqualTo(day + " ligger utanför åren 1900 till 2199. Fråga om en dag däremellan.");
    }

    @Test
    void onADayBeforeItWasOpenedTheCaseHasNoDayFromWhichItStands() {
        assertThat(guide(hanna, caseId, "?on=2026-10-31").json().path("since").isNull())
                .isTrue();
        assertThat(guide(hanna, caseId, "?on=2199-12-31").status()).isEqualTo(200);
    }

    @Test
    void whatCannotBeFoundOrReadIsNamedWithWhatThereIs() {
        JsonNode version = hanna.api
                .get("/api/v1/processes/lysekil-fms?version=99", hanna.token)
                .json()
                .path("errors")
                .path(0);
        assertThat(version.path("field").asText()).isEqualTo("version");
        assertThat(version.path("text").asText()).isEqualTo("Processen har ingen version 99 här. Här finns: 1, 2.");
        assertThat(hanna.api.get("/api/v1/processes/unheard-of", hanna.token).text())
                .contains("Här finns: gavle-sjukdom, ");
        assertThat(guide(hanna, caseId, "?on=2026-02-30").text()).contains("2026-02-30 är ingen dag.");
        assertThat(guide(hanna, caseId, "?on=Anna").text()).doesNotContain("Anna");
        Answer unread = hanna.api.get("/api/v1/processes/lysekil-fms?version=x1", hanna.token);
        assertThat(unread.problem()).isEqualTo("malformed");
        assertThat(unread.text())
                .contains("Värdet på version går inte att läsa")
                .doesNotContain("x1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handlaggare3@ekdalen", "handlaggare1@granby", "admin1@ekdalen"})
    void aForeignCaseIsAsIfItWereNotThere(String stranger) {
        Tablet tablet = server.tablet(stranger);
        Answer foreign = guide(tablet, caseId, "");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(guide(tablet, id(), "").text());
    }

    @Test
    void aCaseThatFollowsNoKnownProcessSaysSo() {
        Answer answer = guide(hanna, hanna.openCase(), "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("no-process");
    }

    @Test
    void askingLeavesATrace() {
        String trace =
                "SELECT COUNT(*) FROM audit_entry WHERE action = 'READ' AND detail = 'guide' AND case_id = UNHEX('"
                        + caseId.toString().replace("-", "") + "')";
        long before = server.count(trace);
        guide(hanna, caseId, "");
        assertThat(server.count(trace)).isEqualTo(before + 1);
    }
}
