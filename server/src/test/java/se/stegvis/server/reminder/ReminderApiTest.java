package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.BeanContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.support.TestServer;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

@ServerTest("test.intake=recording")
class ReminderApiTest {
    /** A Tuesday, eight in the morning. */
    private static final Instant MORNING = Instant.parse("2026-11-24T07:00:00Z");

    private TestDatabase database;

    @Inject
    EmbeddedServer server;

    @Inject
    SettableClock clock;

    @Inject
    BeanContext beans;

    @Inject
    ReminderRun run;

    @Inject
    RecordingIntake intake;

    private Api api;
    private ReminderFixture town;
    private String worker;
    private String lead;
    private UUID caseId;
    private final UUID visit = UUID.randomUUID();

    @BeforeAll
    void settle(TestServer shared) {
        database = shared.database();
        clock.set(MORNING);
        api = new Api(server);
        worker = api.token("handlaggare1@ekdalen");
        lead = api.token("teamledare1@ekdalen");
    }

    @BeforeEach
    void remind() throws SQLException {
        clock.set(MORNING);
        intake.taken.clear();
        town = new ReminderFixture(
                database,
                beans,
                TestPeople.team(1, 1),
                TestPeople.account(1, "handlaggare1"),
                TestPeople.account(1, "handlaggare2"),
                TestPeople.account(1, "teamledare1"));
        caseId = town.openCase();
        town.take(
                MORNING.minus(Duration.ofDays(1)),
                ReminderFixture.visit(visit, caseId, "'followUp':{'date':'2026-11-24'}"));
        town.execute("DELETE FROM care_record");
        town.execute(
                "INSERT INTO care_record (municipality, case_id, seq, record_id, kind, revision, signed, author, author_role,"
                        + " change_id, received_at, as_sent, doc) VALUES (1, ?, 1, ?, 'HOME_VISIT', 3, TRUE, ?, 'CASEWORKER', ?,"
                        + " '2026-11-23 08:00:00', FALSE, '')",
                caseId,
                visit,
                town.worker,
                UUID.randomUUID());
        run.issueDue(MORNING);
    }

    private JsonNode list(String token, String query) {
        Answer answer = api.get("/api/v1/reminders" + query, token);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("reminders");
    }

    private String reminderId() {
        return list(worker, "").get(0).path("id").asText();
    }

    private Answer post(String id, String action, ObjectNode body) {
        return api.post("/api/v1/reminders/" + id + "/" + action, worker, body);
    }

    @Test
    void aReminderSaysWhatWhyAndThatIAmResponsible() throws SQLException {
        JsonNode one = list(worker, "").get(0);
        assertThat(one.path("caseId").asText()).isEqualTo(caseId.toString());
        assertThat(one.path("recordId").asText()).isEqualTo(visit.toString());
        assertThat(one.path("kind").asText()).isEqualTo("HOME_VISIT");
        assertThat(one.path("stage").asText()).isEqualTo("ON_DAY");
        assertThat(one.path("dueOn").asText()).isEqualTo("2026-11-24");
        assertThat(one.path("fellOn").asText()).isEqualTo("2026-11-24");
        assertThat(one.path("late").asBoolean()).isFalse();
        assertThat(one.path("open").asBoolean()).isTrue();
        assertThat(one.path("audienceText").asText()).isEqualTo("Du är ansvarig");
        assertThat(one.path("rule").asText()).isEqualTo("FU-3");
        assertThat(one.path("why").asText()).isEqualTo("Uppföljningsdatumet är i dag.");
        assertThat(town.rows("SELECT action, detail FROM audit_entry WHERE case_id = ?", caseId))
                .containsExactly("READ reminders");
    }

    @Test
    void web21_aReminderIsShownFromItsDayOn() {
        int before = list(worker, "").size();
        run.issueDue(MORNING.plus(Duration.ofDays(7)));
        assertThat(list(worker, "")).as("of a clock that was ahead").hasSize(before);

        clock.set(MORNING.plus(Duration.ofDays(7)));
        assertThat(list(api.token("handlaggare1@ekdalen"), "").size()).isGreaterThan(before);
    }

    @Test
    void everyoneSeesTheirOwnOnly() {
        assertThat(list(lead, "")).isEmpty();
        assertThat(list(api.token("handlaggare2@ekdalen"), "")).isEmpty();
        assertThat(list(api.token("handlaggare1@granby"), "")).isEmpty();
        assertThat(api.get("/api/v1/reminders", null).status()).isEqualTo(401);
    }

    @Test
    void whatIsDealtWithIsListedAsSuchAndNotAmongTheOpen() throws SQLException {
        town.take(
                MORNING,
                ReminderFixture.visit(
                        visit, caseId, "'followUp':{'date':'2026-11-24'},'followUpOutcomes':{'a':{'outcome':'DONE'}}"));
        assertThat(list(worker, "?open=true")).isEmpty();
        assertThat(list(worker, "").get(0).path("open").asBoolean()).isFalse();
    }

    @Test
    void whoHandedTheCaseOverSeesNoReminderOfItAnyMore() throws SQLException {
        String id = reminderId();
        town.execute("UPDATE care_case SET responsible = ?", town.other);
        assertThat(list(worker, "")).isEmpty();
        assertThat(post(id, "done", Json.newObject()).status()).isEqualTo(404);
    }

    @Test
    void theTeamLeadIsInformedAndOfAProtectedPersonNotToldWhich() throws SQLException {
        clock.set(MORNING.plus(Duration.ofDays(3)));
        run.issueDue(clock.instant());
        String leadNow = api.token("teamledare1@ekdalen");
        JsonNode one = list(leadNow, "?open=true").get(0);
        assertThat(one.path("audienceText").asText()).isEqualTo("För kännedom");
        assertThat(one.path("stage").asText()).isEqualTo("LEAD_AFTER_3_WORKING_DAYS");
        assertThat(one.path("caseId").asText()).isEqualTo(caseId.toString());

        town.execute("UPDATE care_case SET protection = 'CONFIDENTIALITY_MARK'");
        JsonNode veiled = list(leadNow, "?open=true").get(0);
        assertThat(veiled.has("caseId")).isFalse();
        assertThat(veiled.has("recordId")).isFalse();
        assertThat(veiled.has("kind")).isFalse();
    }

    @Test
    void aMailThatCouldNotBeDeliveredIsShownToTheLead() throws SQLException {
        town.execute(
                "INSERT INTO mail_notice (municipality, id, mail, about, day, recipient, created_at)"
                        + " VALUES (1, ?, ?, ?, '2026-11-24', ?, '2026-11-24 12:00:00')",
                UUID.randomUUID(),
                UUID.randomUUID(),
                town.worker,
                town.lead);
        JsonNode one = list(lead, "").get(0);
        assertThat(one.path("stage").asText()).isEqualTo("MAIL_UNDELIVERED");
        assertThat(one.path("about").asText()).isEqualTo(town.worker.toString());
    }

    @Test
    void doneBecomesAChangeToTheRecordAsSeen() {
        Answer answer = post(reminderId(), "done", Json.newObject());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("outcome").asText()).isEqualTo("APPLIED");
        Change change = intake.taken.get(0);
        assertThat(change.record()).isEqualTo(visit);
        assertThat(change.caseId()).isEqualTo(caseId);
        assertThat(change.base()).isEqualTo(3);
        JsonNode outcome = change.set().path("followUpOutcomes").iterator().next();
        assertThat(outcome.path("outcome").asText()).isEqualTo("DONE");
        assertThat(outcome.path("by").asText()).isEqualTo(town.worker.toString());
        assertThat(outcome.path("at").asText()).startsWith("2026-11-24T08:00");
    }

    @Test
    void aPostponementNeedsALaterDateAndAReason() {
        String id = reminderId();
        assertThat(post(id, "postpone", Json.newObject().put("why", "semester")).problem())
                .isEqualTo("incomplete-answer");
        assertThat(post(
                                id,
                                "postpone",
                                Json.newObject().put("newDate", "2026-11-24").put("why", "semester"))
                        .problem())
                .isEqualTo("incomplete-answer");
        Answer noReason = post(id, "postpone", Json.newObject().put("newDate", "2026-12-01"));
        assertThat(noReason.json().path("errors").get(0).path("field").asText()).isEqualTo("why");
        assertThat(intake.taken).isEmpty();

        assertThat(post(
                                id,
                                "postpone",
                                Json.newObject().put("newDate", "2026-12-01").put("why", "semester"))
                        .status())
                .isEqualTo(200);
        JsonNode outcome =
                intake.taken.get(0).set().path("followUpOutcomes").iterator().next();
        assertThat(outcome.path("outcome").asText()).isEqualTo("POSTPONED");
        assertThat(outcome.path("newDate").asText()).isEqualTo("2026-12-01");
        assertThat(outcome.path("why").asText()).isEqualTo("semester");
    }

    @Test
    void aCancellationNeedsAReason() {
        String id = reminderId();
        assertThat(post(id, "cancel", Json.newObject().put("why", " ")).problem())
                .isEqualTo("incomplete-answer");
        assertThat(post(id, "cancel", Json.newObject().put("why", "flyttat")).status())
                .isEqualTo(200);
    }

    @Test
    void answeringWhatIsSettledOrRefusedOrNotMineSaysSo() throws SQLException {
        String id = reminderId();
        intake.refuseNext = true;
        assertThat(post(id, "done", Json.newObject()).problem()).isEqualTo("not-allowed");
        assertThat(api.post("/api/v1/reminders/" + id + "/done", lead, Json.newObject())
                        .problem())
                .isEqualTo("not-found");
        assertThat(post(UUID.randomUUID().toString(), "done", Json.newObject()).problem())
                .isEqualTo("not-found");
        town.execute("UPDATE follow_up SET state = 'DONE', next_on = NULL");
        assertThat(post(id, "done", Json.newObject()).problem()).isEqualTo("reminder-settled");
    }
}
