package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem.FieldError;

/** A case is moved to a newer version of its process, or to another process, by a signed change of step. */
class MovedCaseTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet lead;
    private static Tablet therapist;

    private UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        lead = server.tablet("teamledare1@ekdalen");
        therapist = server.tablet("arbetsterapeut1@ekdalen");
        String admin = server.api().token("admin1@ekdalen");
        server.api().put(Seventh.FIRST, admin, Seventh.json());
        // The second version calls the step "c" by another key.
        byte[] second = new String(Seventh.second(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"key\": \"c\"", "\"key\": \"d\"")
                .replace("\"to\": \"c\"", "\"to\": \"d\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(server.api().put(Seventh.SECOND, admin, second).status()).isEqualTo(201);
        byte[] third = Seventh.with("\"version\": 1", "\"version\": 3");
        third = new String(third, java.nio.charset.StandardCharsets.UTF_8)
                .replace("\"validFrom\": \"2026-01-01\"", "\"validFrom\": \"2026-12-24\"")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(server.api()
                        .put("/api/v1/processes/odlingen/versions/3", admin, third)
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        caseId = id();
        ObjectNode fields = set("step", "b", "opened", "2026-11-01");
        fields.put(
                "occupationalTherapist",
                TestPeople.account(1, "arbetsterapeut1").toString());
        process(fields, "process", "odlingen", 1);
        assertThat(hanna.pushOne(change("CASE", caseId, caseId, 0, fields)).outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    private static void process(ObjectNode fields, String field, String key, int version) {
        fields.putObject(field).put("key", key).put("version", version);
    }

    private Change move(String key, int version, String to, String... more) {
        ObjectNode fields = set(more).put("from", "b").put("to", to).put("status", "SIGNED");
        process(fields, "process", "odlingen", 1);
        process(fields, "toProcess", key, version);
        return change("STEP", caseId, id(), 0, fields);
    }

    private Change reasoned(String key, int version, String to) {
        return move(key, version, to, "why", "Kommunen har gått över till den nya versionen.");
    }

    private JsonNode standing() {
        return hanna.doc(caseId);
    }

    private static List<String> texts(ChangeResult result) {
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        return result.problem().orElseThrow().errors().stream()
                .map(FieldError::text)
                .toList();
    }

    @Test
    void theCaseFollowsTheNewVersionAndTheReasonIsKept() {
        Change move = reasoned("odlingen", 2, "b");
        ChangeResult result = hanna.pushOne(move);
        assertThat(result.outcome()).as(() -> result.problem().toString()).isEqualTo(Outcome.APPLIED);
        assertThat(standing().path("process").path("version").asInt()).isEqualTo(2);
        assertThat(standing().path("step").asText()).isEqualTo("b");
        assertThat(hanna.doc(move.record()).path("why").asText()).startsWith("Kommunen");
        JsonNode guide =
                hanna.api.get("/api/v1/cases/" + caseId + "/guide", hanna.token).json();
        assertThat(guide.path("version").asInt()).isEqualTo(2);
        assertThat(guide.path("next").findValuesAsText("to")).contains("d").doesNotContain("c");
        assertThat(server.count("SELECT COUNT(*) FROM care_case WHERE process_version = 2 AND case_id = UNHEX('"
                        + caseId.toString().replace("-", "") + "')"))
                .isOne();
    }

    @Test
    void aCaseMayBeMovedToAnotherProcess() {
        assertThat(hanna.pushOne(reasoned("lysekil-fms", 1, "0")).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(standing().path("process").path("key").asText()).isEqualTo("lysekil-fms");
        assertThat(standing().path("step").asText()).isEqualTo("0");
    }

    @Test
    void theTeamLeadMovesACaseOfTheTeam() {
        assertThat(lead.pushOne(reasoned("odlingen", 2, "a")).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(standing().path("step").asText()).isEqualTo("a");
    }

    @Test
    void aCoachOpensAndMovesACaseOfTheirOwn() {
        Tablet coach = server.tablet("coach1@ekdalen");
        caseId = id();
        ObjectNode fields = set("step", "b", "opened", "2026-11-01");
        process(fields, "process", "odlingen", 1);
        assertThat(coach.pushOne(change("CASE", caseId, caseId, 0, fields)).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(coach.doc(caseId).path("responsible").asText())
                .isEqualTo(TestPeople.account(1, "coach1").toString());
        assertThat(coach.pushOne(reasoned("gavle-sjukdom", 1, "indikation")).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(coach.doc(caseId).path("process").path("key").asText()).isEqualTo("gavle-sjukdom");
    }

    @Test
    void nobodyElseMovesIt() {
        assertThat(texts(therapist.pushOne(reasoned("odlingen", 2, "b"))))
                .containsExactly(
                        "Bara ansvarig handläggare eller förste socialsekreteraren får flytta ett ärende till en annan version eller process.");
        assertThat(texts(server.tablet("handlaggare2@ekdalen").pushOne(reasoned("odlingen", 2, "b"))))
                .isEmpty();
        assertThat(standing().path("process").path("version").asInt()).isEqualTo(1);
    }

    @Test
    void aStepThatTheNewVersionLacksMustBeChosenAnew() {
        assertThat(texts(hanna.pushOne(reasoned("odlingen", 2, "c"))))
                .containsExactly("Steget finns inte i den processen. Välj ett steg som finns: a, b, d.");
    }

    @Test
    void aCaseIsNotMovedToAnEndToGetRoundTheWayThere() {
        assertThat(texts(hanna.pushOne(reasoned("lysekil-fms", 1, "avslut"))))
                .containsExactly(
                        "Ett ärende flyttas inte till ett steg där processen slutar. Välj ett steg där den går vidare.");
        assertThat(standing().path("step").asText()).isEqualTo("b");
    }

    @Test
    void aMoveNeedsAReasonAndAVersionThatIsThereAndValid() {
        assertThat(texts(hanna.pushOne(move("odlingen", 2, "b")))).containsExactly("Skriv varför ärendet flyttas.");
        assertThat(texts(hanna.pushOne(reasoned("odlingen", 9, "b"))))
                .containsExactly("Processen eller versionen finns inte här. Välj en som finns, eller uppdatera appen.");
        assertThat(texts(hanna.pushOne(reasoned("odlingen", 1, "b"))))
                .containsExactly("Ärendet följer redan den versionen. Välj en annan.");
        assertThat(texts(hanna.pushOne(reasoned("odlingen", 3, "b"))))
                .containsExactly(
                        "Versionen gäller först från 2026-12-24. Välj en som gäller, eller vänta till den dagen.");
    }

    @Test
    void ofTwoWhoMoveItOfflineTheSecondIsToldThatItIsElsewhere() {
        assertThat(hanna.pushOne(reasoned("odlingen", 2, "a")).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(texts(lead.pushOne(reasoned("lysekil-fms", 1, "0"))))
                .containsExactly(
                        "Ärendet följer inte längre den process och det steg som flytten utgår från. Öppna ärendet igen och flytta därifrån.");
    }

    @Test
    void theProcessOfACaseIsNotChangedByHand() {
        ObjectNode other = set();
        process(other, "process", "odlingen", 2);
        ChangeResult result = hanna.pushOne(change("CASE", caseId, caseId, 1, other));
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo("moved-by-step");
    }
}
