package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.FailingProcess;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;

/** An unforeseen effect of a definition stays within the cases that follow it. */
class FailingProcessTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static UUID caseId;

    @BeforeAll
    static void start() {
        Map<String, String> settings = new HashMap<>(TestDatabase.fresh().properties());
        settings.put("test.processes", "failing");
        server = new SyncServer(settings);
        hanna = server.tablet("handlaggare1@ekdalen");
        caseId = id();
        assertThat(hanna.pushOne(change("CASE", caseId, caseId, 0, following("2")))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static ObjectNode following(String step) {
        ObjectNode fields = set("step", step, "opened", "2026-11-01");
        fields.putObject("process").put("key", FailingProcess.KEY).put("version", 1);
        return fields;
    }

    /** As when it was done offline. */
    @Test
    void aStepInACaseThatTheSamePushOpensIsJudgedByItself() {
        UUID opened = id();
        ObjectNode fields = set("step", "1", "opened", "2026-11-02");
        fields.putObject("process").put("key", "tranas-rehab").put("version", 1);
        ObjectNode unmet = set("from", "1", "to", "5", "status", "SIGNED");
        unmet.putObject("process").put("key", "tranas-rehab").put("version", 1);
        List<ChangeResult> results =
                hanna.push(change("CASE", opened, opened, 0, fields), change("STEP", opened, id(), 0, unmet));
        assertThat(results).extracting(ChangeResult::outcome).containsExactly(Outcome.APPLIED, Outcome.REFUSED);
        assertThat(results.get(1).problem().orElseThrow().name()).isEqualTo("incomplete");
    }

    private static Change step() {
        ObjectNode fields = set("from", "2", "to", "3b", "status", "SIGNED");
        fields.putObject("process").put("key", FailingProcess.KEY).put("version", 1);
        return change("STEP", caseId, id(), 0, fields);
    }

    @Test
    void theStepIsTurnedAwayAndTheOthersOfThePushAreTaken() {
        UUID other = id();
        Change step = step();
        List<ChangeResult> results = hanna.push(
                Tablet.visit(caseId, id(), 0, "observations", "före"),
                step,
                Tablet.visit(caseId, id(), 0, "observations", "efter"),
                change("CASE", other, other, 0, set("opened", "2026-11-02")));
        assertThat(results)
                .extracting(ChangeResult::outcome)
                .containsExactly(Outcome.APPLIED, Outcome.REFUSED, Outcome.APPLIED, Outcome.APPLIED);
        assertThat(results.get(1).problem().orElseThrow().type()).endsWith("guide-failed");
        assertThat(hanna.doc(caseId).path("step").asText()).isEqualTo("2");
    }

    @Test
    void onceItIsMendedTheSameChangeMayBeSentAgain() {
        Change step = step();
        hanna.pushOne(step);
        assertThat(server.count("SELECT COUNT(*) FROM change_log WHERE change_id = UNHEX('"
                        + step.id().toString().replace("-", "") + "')"))
                .as("nothing lasts of the refusal")
                .isZero();
    }

    @Test
    void theGuideSaysWhatIsWrongAndWhatToDo() {
        Answer answer = hanna.api.get("/api/v1/cases/" + caseId + "/guide", hanna.token);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("guide-failed");
        assertThat(answer.text()).contains("publicera en ny version och flytta ärendet dit");
    }
}
