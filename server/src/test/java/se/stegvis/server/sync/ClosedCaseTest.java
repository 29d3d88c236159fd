package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
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
import se.stegvis.shared.sync.Problem.FieldError;

/**
 * A case that follows a process goes on by signed changes of step, and is closed where these have brought it to an end.
 */
class ClosedCaseTest {
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
        caseId = opened("2");
    }

    private UUID opened(String step) {
        UUID id = id();
        taken(hanna.pushOne(change("CASE", id, id, 0, inFms(step))));
        return id;
    }

    private static ObjectNode inFms(String step) {
        ObjectNode fields = set("step", step, "opened", "2026-11-01");
        fields.putObject("process").put("key", "lysekil-fms").put("version", 1);
        return fields;
    }

    private static void taken(ChangeResult result) {
        assertThat(result.outcome()).as(() -> result.problem().toString()).isIn(Outcome.APPLIED, Outcome.MERGED);
    }

    private static List<String> refused(ChangeResult result, String problem) {
        assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(result.problem().orElseThrow().name()).isEqualTo(problem);
        return result.problem().orElseThrow().errors().stream()
                .map(FieldError::text)
                .toList();
    }

    private static ObjectNode closing(String... why) {
        ObjectNode fields = set();
        ObjectNode closed = fields.putObject("closed").put("date", "2026-11-23").put("outcome", "MOVED");
        Arrays.stream(why).forEach(text -> closed.put("why", text));
        return fields;
    }

    private Change ofCase(ObjectNode fields) {
        return change("CASE", caseId, caseId, hanna.state(caseId).revision(), fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "finnsinte", "avslut"})
    void nobodyWritesTheStepByHand(String step) {
        refused(hanna.pushOne(ofCase(set("step", step))), "moved-by-step");
        ObjectNode nowhere = set();
        nowhere.putNull("step");
        refused(hanna.pushOne(ofCase(nowhere)), "moved-by-step");
        assertThat(hanna.doc(caseId).path("step").asText()).isEqualTo("2");
        taken(hanna.pushOne(ofCase(set("step", "2", "assistanceSince", "2026-01-01"))));
    }

    /** As the text that loses it could be chosen where conflicts are settled. */
    @Test
    void aStepThatWouldLoseAgainstAnotherIsNotKeptForLaterEither() {
        UUID id = opened("0");
        Change moves = change("STEP", id, id(), 0, set("from", "0", "to", "1", "why", "Bråttom.", "status", "SIGNED"));
        moves.set().putObject("process").put("key", "lysekil-fms").put("version", 1);
        moves.set().putArray("unmetGuards").add("record:NEED_ASSESSMENT").add("record:SELF_RATING");
        moves.set().put("overrideBy", TestPeople.account(1, "teamledare1").toString());
        taken(lead.pushOne(moves));
        refused(hanna.pushOne(change("CASE", id, id, 1, set("step", "6"))), "moved-by-step");
        assertThat(hanna.doc(id).has("conflicts")).isFalse();
    }

    @Test
    void aCaseThatWasOpenedWithoutAStepIsNotPutSomewhereElseByHand() {
        UUID id = id();
        ObjectNode fields = inFms("0");
        fields.remove("step");
        taken(hanna.pushOne(change("CASE", id, id, 0, fields)));
        refused(hanna.pushOne(change("CASE", id, id, 1, set("step", "6"))), "moved-by-step");
    }

    @Test
    void aCaseIsNotClosedWhereItsProcessGoesOn() {
        assertThat(refused(hanna.pushOne(ofCase(closing("Flyttade."))), "closed-before-the-end"))
                .singleElement()
                .asString()
                .contains("Ärendet står i steg 2")
                .contains("förste socialsekreterare");
        assertThat(hanna.doc(caseId).has("closed")).isFalse();
        taken(hanna.pushOne(ofCase(draftOfClosing())));
        refused(hanna.pushOne(ofCase(closing("Flyttade."))), "closed-before-the-end");
    }

    /** A closing written before the date closes nothing. */
    private static ObjectNode draftOfClosing() {
        ObjectNode fields = set();
        fields.putObject("closed").put("outcome", "MOVED");
        return fields;
    }

    @Test
    void aCaseIsClosedWhereItsProcessEndsAndOpenedAgain() {
        toTheEnd();
        taken(hanna.pushOne(ofCase(closing("Flyttade."))));
        taken(hanna.pushOne(ofCase(closing("Flyttade till en annan kommun."))));
        ObjectNode again = set();
        again.putNull("closed");
        taken(hanna.pushOne(ofCase(again)));
        assertThat(hanna.doc(caseId).has("closed")).isFalse();
    }

    /** By a change of step that the team lead answers for. */
    private void toTheEnd() {
        Change ends = change(
                "STEP", caseId, id(), 0, set("from", "2", "to", "avslut", "why", "Flyttar.", "status", "SIGNED"));
        ends.set().putObject("process").put("key", "lysekil-fms").put("version", 1);
        ends.set().putArray("unmetGuards").add("record:BASE_GROUP_DECISION");
        ends.set().put("overrideBy", TestPeople.account(1, "teamledare1").toString());
        taken(lead.pushOne(ends));
        assertThat(hanna.doc(caseId).path("step").asText()).isEqualTo("avslut");
    }

    /** Else the base group's closure would be gone round: a case opened at the end could be closed at once. */
    @Test
    void aCaseDoesNotBeginWhereItsProcessEnds() {
        UUID id = id();
        assertThat(refused(hanna.pushOne(change("CASE", id, id, 0, inFms("avslut"))), "begins-elsewhere"))
                .containsExactly(
                        "Ett ärende börjar inte i steg FMS avslutas, där processen slutar. Välj ett steg där den går"
                                + " vidare: 0, 1, parallell, 2, 3, 4, 5, 6.");
        refused(lead.pushOne(change("CASE", id, id, 0, inFms("avslut"))), "begins-elsewhere");
        taken(hanna.pushOne(change("CASE", id, id, 0, set("step", "avslut"))));
        ObjectNode process = inFms("avslut");
        process.remove("step");
        refused(hanna.pushOne(change("CASE", id, id, 1, process)), "begins-elsewhere");
        taken(hanna.pushOne(change("CASE", id, id, 1, inFms("0"))));
    }

    @Test
    void aCaseDoesNotBeginAtAStepThatItsProcessHasNotGot() {
        UUID id = id();
        assertThat(refused(hanna.pushOne(change("CASE", id, id, 0, inFms("qq"))), "begins-elsewhere"))
                .containsExactly(
                        "Steget finns inte i processen. Välj ett steg som finns: 0, 1, parallell, 2, 3, 4, 5, 6.");
        assertThat(hanna.another().states()).noneMatch(state -> state.record().equals(id));
    }

    /** A tablet may have heard of a definition before this node of the server has. */
    @Test
    void aCaseInAVersionThatIsNotKnownHereBeginsWhereItSays() {
        UUID id = id();
        ObjectNode fields = inFms("ny");
        fields.putObject("process").put("key", "lysekil-fms").put("version", 99);
        taken(hanna.pushOne(change("CASE", id, id, 0, fields)));
    }

    @Test
    void aTeamLeadClosesItEarlierAndSaysWhy() {
        assertThat(refused(lead.pushOne(ofCase(closing())), "closed-before-the-end"))
                .containsExactly("Skriv varför ärendet avslutas fast processen inte är slut.");
        taken(lead.pushOne(ofCase(closing("Flyttade innan basgruppen hann träffas."))));
        assertThat(hanna.doc(caseId).path("closed").path("why").asText()).startsWith("Flyttade innan");
        ObjectNode again = set();
        again.putNull("closed");
        taken(lead.pushOne(ofCase(again)));
        refused(lead.pushOne(ofCase(set("assistanceSince", "2026-01-01"))), "not-allowed");
    }

    @Test
    void aCaseIsNotOpenedAsClosedWhereItsProcessGoesOn() {
        UUID id = id();
        ObjectNode fields = inFms("3");
        fields.setAll(closing("Flyttade."));
        refused(hanna.pushOne(change("CASE", id, id, 0, fields)), "closed-before-the-end");
    }

    @Test
    void aCaseWithoutAProcessIsClosedAtAnyTime() {
        UUID id = id();
        taken(hanna.pushOne(change("CASE", id, id, 0, set("step", "1"))));
        taken(hanna.pushOne(change("CASE", id, id, 1, set("step", "2"))));
        taken(hanna.pushOne(change("CASE", id, id, 2, closing())));
    }
}
