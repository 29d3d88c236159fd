package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.wire.Json;

/** Hanna has written offline when her case is handed over to Hugo. */
class HolderChangeTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet hugo;
    private static Tablet lead;
    private Change late;
    private UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        hugo = server.tablet("handlaggare2@ekdalen");
        lead = server.tablet("teamledare1@ekdalen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void handOver() {
        caseId = hanna.openCase();
        String account = TestPeople.account(1, "handlaggare2").toString();
        ChangeResult handedOver = lead.pushOne(change("CASE", caseId, caseId, 1, set("responsible", account)));
        assertThat(handedOver.outcome()).isEqualTo(Outcome.APPLIED);
        late = visit(caseId, id(), 0, "observations", "Skriven innan överlämningen.");
        ChangeResult result = hanna.pushOne(late);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo("handed-over");
    }

    @Test
    void whatSheWroteWaitsForTheNewHolderAndTheTeamLead() {
        assertThat(waits(hugo)).isOne();
        assertThat(waits(lead)).isOne();
        assertThat(waits(hanna)).isZero();
        assertThat(hugo.states()).extracting(state -> state.record()).doesNotContain(late.record());
    }

    @Test
    void sendingItAgainKeepsItOnce() {
        assertThat(hanna.pushOne(late).problem().orElseThrow().name()).isEqualTo("handed-over");
        assertThat(waits(hugo)).isOne();
    }

    @Test
    void adoptedItIsInTheRecordInHerNameAndWaitsNoMore() {
        var answer = hugo.api.post("/api/v1/quarantine/" + late.id() + "/adopt", hugo.token, new byte[0]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("APPLIED");
        assertThat(hugo.doc(late.record())).isEqualTo(late.set());
        JsonNode history = hugo.api
                .get("/api/v1/records/" + late.record() + "/history", hugo.token)
                .json();
        assertThat(history.path("revisions").get(0).path("author").asText())
                .isEqualTo(TestPeople.account(1, "handlaggare1").toString());
        assertThat(waits(hugo)).isZero();
        var again = hugo.api.post("/api/v1/quarantine/" + late.id() + "/adopt", hugo.token, new byte[0]);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("already-decided");
    }

    /** Found by seed 746 of the simulation: it has no device, and so counted as sent by every one of its author's. */
    @Test
    void adoptedItComesToItsAuthorsTabletWhenTheCaseComesBackToThem() {
        Tablet tablet = hanna.another();
        UUID other = tablet.openCase();
        tablet.pull();
        String hers = TestPeople.account(1, "handlaggare1").toString();
        String his = TestPeople.account(1, "handlaggare2").toString();
        lead.pushOne(change("CASE", other, other, 1, set("responsible", his)));
        Change note = visit(other, id(), 0, "observations", "Skriven innan.");
        assertThat(tablet.pushOne(note).outcome()).isEqualTo(Outcome.REFUSED);
        lead.pushOne(change("CASE", other, other, 2, set("responsible", hers)));
        assertThat(lead.api
                        .post("/api/v1/quarantine/" + note.id() + "/adopt", lead.token, new byte[0])
                        .status())
                .isEqualTo(200);
        assertThat(tablet.states()).extracting(state -> state.record()).contains(note.record());
    }

    @Test
    void theTeamLeadMayAdoptANoteTheyMayNotWrite() {
        assertThat(lead.pushOne(visit(caseId, id(), 0, "observations", "Ledarens."))
                        .problem()
                        .orElseThrow()
                        .name())
                .isEqualTo("not-allowed");
        assertThat(lead.api
                        .post("/api/v1/quarantine/" + late.id() + "/adopt", lead.token, new byte[0])
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"why\":\"x\"}", "{\"why\":\"Fel ären\"}", "{\"why\":1234567890123}", "[]", "{"})
    void sec18_aReasonForPuttingItAsideIsReadAsTheWebReadsIt(String body) {
        var answer = hugo.api.post(
                "/api/v1/quarantine/" + late.id() + "/dismiss", hugo.token, body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(waits(hugo)).isOne();
    }

    @Test
    void putAsideItWaitsNoMoreButIsKept() {
        assertThat(hugo.api
                        .post("/api/v1/quarantine/" + late.id() + "/dismiss", hugo.token, new byte[0])
                        .status())
                .isEqualTo(204);
        assertThat(waits(hugo)).isZero();
        assertThat(server.count("SELECT COUNT(*) FROM quarantine WHERE settlement = 'DISMISSED' AND id = UNHEX('"
                        + late.id().toString().replace("-", "") + "')"))
                .isEqualTo(1);
    }

    @Test
    void s8_whatFollowsUponALateChangeWaitsWithItAndTakesAllOfItIn() {
        Change second = Tablet.after(late, set("observations", "Skriven innan. Mer.", "purpose", "PLANNED_FOLLOW_UP"));
        Change third = Tablet.after(second, set("observations", "Skriven innan. Mer. Allt."));
        for (Change link : List.of(second, third)) {
            assertThat(hanna.pushOne(link).problem().orElseThrow().name()).isEqualTo("handed-over");
        }
        assertThat(hanna.pushOne(third).problem().orElseThrow().name())
                .as("again")
                .isEqualTo("handed-over");

        var answer = hugo.api.post("/api/v1/quarantine/" + third.id() + "/adopt", hugo.token, new byte[0]);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("APPLIED");
        assertThat(hugo.doc(late.record()))
                .isEqualTo(set("observations", "Skriven innan. Mer. Allt.", "purpose", "PLANNED_FOLLOW_UP"));
        assertThat(waits(hugo)).as("the first of the chain").isZero();
        assertThat(hugo.api
                        .post("/api/v1/quarantine/" + second.id() + "/adopt", hugo.token, new byte[0])
                        .status())
                .isEqualTo(409);
    }

    @Test
    void s8_linksThatAreAdoptedOneByOneDoNotCollideWithEachOther() {
        Change second = Tablet.after(late, set("observations", "Skriven innan. Mer."));
        assertThat(hanna.pushOne(second).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(adopt(hugo, late)).isEqualTo("APPLIED");
        assertThat(adopt(lead, second)).isEqualTo("APPLIED");
        assertThat(hugo.doc(late.record())).isEqualTo(set("observations", "Skriven innan. Mer."));
    }

    @Test
    void s8_whatFollowsUponSomethingTakenInBeforeTheHandOverGoesOnFromThere() {
        UUID other = hanna.openCase();
        Change first = visit(other, id(), 0, "observations", "Början.");
        assertThat(hanna.pushOne(first).outcome()).isEqualTo(Outcome.APPLIED);
        String his = TestPeople.account(1, "handlaggare2").toString();
        lead.pushOne(change("CASE", other, other, 1, set("responsible", his)));
        Change second = Tablet.after(first, set("observations", "Början. Mitten."));
        Change third = Tablet.after(second, set("observations", "Början. Mitten. Slut."));
        hanna.pushOne(second);
        hanna.pushOne(third);
        assertThat(adopt(hugo, third)).isEqualTo("APPLIED");
        assertThat(hugo.doc(first.record())).isEqualTo(set("observations", "Början. Mitten. Slut."));
    }

    @Test
    void s8_whatFollowsUponAChangeThatWasPutAsideStandsByItself() {
        Change second = Tablet.after(late, set("observations", "Bara detta."));
        hanna.pushOne(second);
        hugo.api.post("/api/v1/quarantine/" + late.id() + "/dismiss", hugo.token, new byte[0]);
        assertThat(adopt(hugo, second)).isEqualTo("APPLIED");
        assertThat(hugo.doc(late.record())).isEqualTo(set("observations", "Bara detta."));
    }

    @Test
    void s8_nobodyComesIntoAnotherCaseByFollowingUponWhatWaitsInTheirs() {
        Tablet strange = server.tablet("handlaggare3@ekdalen");
        UUID foreign = strange.openCase();
        Change link = new Change(
                id(), id(), "HOME_VISIT", foreign, 0, set("observations", "Smyg."), Tablet.AT, Optional.of(late.id()));
        assertThat(hanna.pushOne(link).problem().orElseThrow().name()).isEqualTo("predecessor-refused");
        assertThat(server.count("SELECT COUNT(*) FROM quarantine WHERE case_id = UNHEX('"
                        + foreign.toString().replace("-", "") + "')"))
                .isZero();
    }

    private static String adopt(Tablet who, Change change) {
        var answer = who.api.post("/api/v1/quarantine/" + change.id() + "/adopt", who.token, new byte[0]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("outcome").asText();
    }

    @Test
    void nobodyElseSeesOrDecidesIt() {
        for (String stranger : List.of("handlaggare3@ekdalen", "handlaggare2@granby", "admin1@ekdalen")) {
            Tablet tablet = server.tablet(stranger);
            assertThat(waits(tablet)).isZero();
            for (String verb : List.of("adopt", "dismiss")) {
                assertThat(tablet.api
                                .post("/api/v1/quarantine/" + late.id() + "/" + verb, tablet.token, new byte[0])
                                .status())
                        .isEqualTo(404);
            }
        }
        assertThat(waits(hugo)).isOne();
    }

    @Test
    void casesAreReadByThoseWhoHaveThemOnly() {
        assertThat(hugo.api.get("/api/v1/cases/" + caseId, hugo.token).json().path("records"))
                .hasSize(1);
        var foreign = hanna.api.get("/api/v1/cases/" + caseId, hanna.token);
        var missing = hanna.api.get("/api/v1/cases/" + id(), hanna.token);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text()).isEqualTo(missing.text());
        assertThat(hanna.api.get("/api/v1/cases?limit=200", hanna.token).text()).doesNotContain(caseId.toString());
        assertThat(hugo.api.get("/api/v1/cases?limit=200", hugo.token).text()).contains(caseId.toString());
        JsonNode page = hugo.api.get("/api/v1/cases?limit=1", hugo.token).json();
        assertThat(page.path("cases")).hasSize(1);
        assertThat(page.path("next").isTextual()).isTrue();
    }

    @Test
    void theKindsAreServedAsJsonSchema() {
        JsonNode schema = hugo.api.get("/api/v1/kinds", hugo.token).json();
        assertThat(schema.path("$schema").asText()).endsWith("2020-12/schema");
        assertThat(schema.path("$defs")
                        .path("HOME_VISIT")
                        .path("x-requiredToSign")
                        .toString())
                .contains("purpose");
        assertThat(Json.newObject()
                        .set("type", schema.at("/$defs/SIP_PLAN/properties/actions/type"))
                        .path("type"))
                .isEqualTo(schema.at("/$defs/SIP_PLAN/properties/goals/type"));
    }

    /** How often the late change stands in that person's list. */
    private long waits(Tablet tablet) {
        return tablet.api.get("/api/v1/quarantine", tablet.token).json().path("items").findValuesAsText("id").stream()
                .filter(late.id().toString()::equals)
                .count();
    }
}
