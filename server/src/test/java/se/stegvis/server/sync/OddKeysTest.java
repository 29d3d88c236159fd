package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.Problem.FieldError;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/** Processes, steps and need groups as nobody would choose them: each is refused by name, and nothing else with it. */
class OddKeysTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet lead;
    private UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        lead = server.tablet("teamledare1@ekdalen");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        caseId = id();
        ObjectNode fields = set("step", "0", "opened", "2026-11-01");
        fields.putObject("process").put("key", "lysekil-fms").put("version", 1);
        assertThat(hanna.pushOne(change("CASE", caseId, caseId, 0, fields)).outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    private static List<String> refused(ChangeResult result, String problem) {
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo(problem);
        assertThat(result.problem().orElseThrow().errors())
                .allSatisfy(error -> assertThat(error.text()).doesNotContain("{", "finding."));
        return result.problem().orElseThrow().errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static ObjectNode json(String text) throws MalformedMessage {
        return Json.object(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** Others of the same push are taken: a column that is too short once failed all of it. */
    private ChangeResult opened(ObjectNode fields) {
        UUID odd = id();
        UUID sound = id();
        List<ChangeResult> results =
                hanna.push(change("CASE", odd, odd, 0, fields), change("CASE", sound, sound, 0, set()));
        assertThat(results.get(1).outcome()).isEqualTo(Outcome.APPLIED);
        return results.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'step':'3b\u200b'} | step",
                "{'step':'3\u0042\u0308'} | step",
                "{'step':'\u200b'} | step",
                "{'step':' 3b'} | step",
                "{'step':'detta ar inget steg utan en hel mening om ett steg'} | step",
                "{'step':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'} | step",
                "{'process':{'key':'lysekil-fms\u00ad','version':1}} | process/key",
                "{'process':{'key':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa','version':1}} | process/key",
                "{'process':{'key':'lysekil-fms','version':0}} | process/version",
                "{'process':{'key':'lysekil-fms','version':-1}} | process/version",
                "{'process':{'key':'lysekil-fms','version':1.5}} | process/version",
                "{'process':{'key':'lysekil-fms','version':99999999999}} | process/version",
                "{'needGroup':'AM9'} | needGroup",
                "{'needGroup':'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'} | needGroup",
            })
    void b5_aCaseIsPutNowhereByAKeyThatNothingCanHave(String fields, String told) throws MalformedMessage {
        assertThat(refused(opened(json(fields)), "wrong-key")).containsExactly(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"am1", "AM1\u200b", " AM1", "", "ＡＭ１"})
    void b5_aNeedGroupOfAnotherFormIsNoChoice(String group) {
        assertThat(refused(opened(set("needGroup", group)), "wrong-type")).containsExactly("needGroup");
    }

    @Test
    void b5_aStepOfAnotherProcessIsNone() throws MalformedMessage {
        assertThat(refused(
                        opened(json("{'process':{'key':'lysekil-fms','version':1},'step':'insatser'}")),
                        "begins-elsewhere"))
                .containsExactly("step");
    }

    /** Keys of a municipality's own process may have forty letters. */
    @Test
    void b5_aStepWithTheLongestKeyIsTaken() {
        assertThat(opened(set("step", "a".repeat(40))).outcome()).isEqualTo(Outcome.APPLIED);
    }

    private Change step(String from, String to) {
        Change step = change("STEP", caseId, id(), 0, set("status", "SIGNED", "from", from, "to", to));
        step.set().putObject("process").put("key", "lysekil-fms").put("version", 1);
        return step;
    }

    private Change overriding(String to, String... guards) {
        Change step = step("0", to);
        step.set()
                .put("why", "Bråttom.")
                .put("overrideBy", TestPeople.account(1, "teamledare1").toString());
        List.of(guards).forEach(step.set().withArray("unmetGuards")::add);
        return step;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "insatser", "1\u200b", "\u200b1", "１", "1 ", "en hel mening, inget steg alls"})
    void b5_nobodyStepsToWhatTheProcessLacks(String to) {
        refused(hanna.pushOne(step("0", to)), "incomplete");
        for (String guards : List.of("way", "process")) {
            assertThat(refused(lead.pushOne(overriding(to, guards)), "incomplete"))
                    .as("not with a lead's override either")
                    .contains("to");
        }
        assertThat(hanna.doc(caseId).path("step").asText()).isEqualTo("0");
    }

    @Test
    void b5_aStepThatIsTakenTwiceLeavesFromWhereTheCaseIsNoMore() {
        Change first = overriding("1", "record:NEED_ASSESSMENT", "record:SELF_RATING");
        assertThat(lead.pushOne(first).outcome()).isEqualTo(Outcome.APPLIED);
        Change second = overriding("1", "record:NEED_ASSESSMENT", "record:SELF_RATING");
        refused(lead.pushOne(second), "incomplete");
        assertThat(lead.pushOne(first).outcome()).as("sent again").isEqualTo(Outcome.APPLIED);
        assertThat(hanna.doc(caseId).path("step").asText()).isEqualTo("1");
    }

    @Test
    void b5_aMoveToAProcessOrStepThatDoesNotExistIsRefused() {
        for (String to : List.of("0", "nowhere", "0\u200b")) {
            for (String key : List.of("no-such-process", "lysekil-fms\u200b", "tranas-rehab")) {
                Change move = step("0", to);
                move.set()
                        .put("why", "Flytt.")
                        .putObject("toProcess")
                        .put("key", key)
                        .put("version", 1);
                ChangeResult result = hanna.pushOne(move);
                assertThat(result.outcome()).as(key + " " + to).isEqualTo(Outcome.REFUSED);
                assertThat(result.problem().orElseThrow().name()).isEqualTo("incomplete");
            }
        }
        assertThat(hanna.doc(caseId).path("step").asText()).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AM9", "am1", "AM1\u200b"})
    void b5_anAssessmentOfNoGroupSetsNone(String group) {
        Change assessment = change(
                "NEED_ASSESSMENT", caseId, id(), 0, set("status", "SIGNED", "group", group, "rationale", "Bedömd."));
        ChangeResult result = hanna.pushOne(assessment);
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().errors())
                .extracting(FieldError::field)
                .contains("group");
        assertThat(hanna.doc(caseId).has("needGroup")).isFalse();
    }
}
