package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import se.stegvis.server.reminder.ReminderRun;
import se.stegvis.server.support.SettableClock;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.wire.Json;

/** From a follow-up date on a tablet to the reminder, and from the answer back to the tablet. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowUpRoadTest {
    /** A Monday, eight in the morning. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T07:00:00Z");

    private SyncServer server;
    private Tablet tablet;
    private UUID visit;

    @BeforeAll
    void start() {
        server = new SyncServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @BeforeEach
    void signAVisitWithFollowUpOnTuesday() {
        server.bean(SettableClock.class).set(MONDAY);
        tablet = server.tablet("handlaggare1@ekdalen");
        visit = Tablet.id();
        ObjectNode set = Tablet.signedVisit();
        set.set("followUp", Tablet.set("date", "2026-11-24", "what", "Ring om intyget"));
        assertThat(tablet.pushOne(Tablet.change("HOME_VISIT", tablet.openCase(), visit, 0, set))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    private int runAt(Instant morning) {
        server.bean(SettableClock.class).set(morning);
        tablet = server.tablet("handlaggare1@ekdalen");
        return server.bean(ReminderRun.class).issueDue(morning);
    }

    private JsonNode reminder() {
        for (JsonNode one : tablet.api
                .get("/api/v1/reminders?open=true", tablet.token)
                .json()
                .path("reminders")) {
            if (one.path("recordId").asText().equals(visit.toString())) {
                return one;
            }
        }
        return Json.newObject();
    }

    private int post(String action, ObjectNode body) {
        return tablet.api
                .post("/api/v1/reminders/" + reminder().path("id").asText() + "/" + action, tablet.token, body)
                .status();
    }

    @Test
    void aDateSignedOnATabletBecomesAReminderAndDoneComesBackToIt() {
        assertThat(runAt(MONDAY.plus(Duration.ofDays(1)))).isPositive();
        assertThat(reminder().path("stage").asText()).isEqualTo("ON_DAY");

        assertThat(post("done", Json.newObject())).isEqualTo(200);

        assertThat(reminder()).isEmpty();
        PullItem.State state = tablet.state(visit);
        assertThat(state.revision()).isEqualTo(2);
        assertThat(Tablet.doc(state)
                        .path("followUpOutcomes")
                        .iterator()
                        .next()
                        .path("outcome")
                        .asText())
                .isEqualTo("DONE");
        assertThat(runAt(MONDAY.plus(Duration.ofDays(40)))).isZero();
    }

    @Test
    void postponedAtAReminderMovesTheLadder() {
        runAt(MONDAY.plus(Duration.ofDays(1)));
        assertThat(post("postpone", Tablet.set("newDate", "2026-12-14", "why", "Personen är bortrest")))
                .isEqualTo(200);
        assertThat(reminder()).isEmpty();
        runAt(MONDAY.plus(Duration.ofDays(13)));
        assertThat(reminder()).isEmpty();
        runAt(MONDAY.plus(Duration.ofDays(14)));
        assertThat(reminder().path("stage").asText()).isEqualTo("WEEK_BEFORE");
        assertThat(post("done", Json.newObject())).isEqualTo(200);
    }

    @Test
    void cancelledOnTheTabletItselfRemindsNobody() {
        ObjectNode outcome = Json.newObject();
        outcome.putObject("followUpOutcomes")
                .putObject(Tablet.id().toString())
                .put("outcome", "CANCELLED")
                .put("why", "Flyttat");
        UUID caseId = tablet.state(visit).caseId();
        assertThat(tablet.pushOne(Tablet.change("HOME_VISIT", caseId, visit, 1, outcome))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(runAt(MONDAY.plus(Duration.ofDays(30)))).isZero();
    }
}
