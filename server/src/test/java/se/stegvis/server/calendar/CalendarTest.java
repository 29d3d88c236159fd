package se.stegvis.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import io.micronaut.context.BeanContext;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.reminder.ReminderFixture;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.Api.Answer;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.SettableClock;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.support.TestServer;
import se.stegvis.shared.record.CaseNumber;
import se.stegvis.shared.wire.Json;

@ServerTest("stegvis.public-url=https://stegvis.test/")
class CalendarTest {
    private static final Instant MORNING = Instant.parse("2026-11-24T07:00:00Z");

    private TestDatabase database;

    @Inject
    EmbeddedServer server;

    @Inject
    SettableClock clock;

    @Inject
    BeanContext beans;

    private Api api;
    private ReminderFixture town;
    private String worker;
    private UUID caseId;
    private UUID visit;
    private String path;

    @BeforeAll
    void settle(TestServer shared) {
        database = shared.database();
        clock.set(MORNING);
        api = new Api(server);
        worker = api.token("handlaggare1@ekdalen");
    }

    @BeforeEach
    void build() throws SQLException {
        clock.set(MORNING);
        town = new ReminderFixture(
                database,
                beans,
                TestPeople.team(1, 1),
                TestPeople.account(1, "handlaggare1"),
                TestPeople.account(1, "handlaggare2"),
                TestPeople.account(1, "teamledare1"));
        caseId = town.openCase();
        visit = UUID.randomUUID();
        due("2026-12-09", "");
        path = issue();
    }

    private void due(String day, String more) throws SQLException {
        town.take(
                MORNING,
                ReminderFixture.visit(
                        visit,
                        caseId,
                        "'followUp':{'date':'" + day + "','what':'Ring Agneta'},'observations':'Kall lägenhet'"
                                + more));
    }

    private String issue() {
        String url = api.post("/api/v1/me/calendar", worker, Json.newObject())
                .json()
                .path("url")
                .asText();
        assertThat(url).startsWith("https://stegvis.test/calendar/").endsWith(".ics");
        return url.substring("https://stegvis.test".length());
    }

    private ICalendar feed() {
        Answer answer = api.get(path, null);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        return Biweekly.parse(answer.text()).first();
    }

    private VEvent event() {
        assertThat(feed().getEvents()).hasSize(1);
        return feed().getEvents().get(0);
    }

    @Test
    void aDateIsAWholeDayWithAnOpaqueTitle() {
        VEvent event = event();
        assertThat(event.getSummary().getValue()).isEqualTo("Uppföljning, ärende " + CaseNumber.of(caseId));
        assertThat(api.get(path, null).text())
                .contains("DTSTART;VALUE=DATE:20261209", "CLASS:PRIVATE", "STATUS:CONFIRMED", "SEQUENCE:0")
                .doesNotContain("Agneta", "lägenhet", "ekdalen", caseId.toString(), visit.toString());
    }

    @Test
    void b9_b16_aDayOfClockChangeIsThatDayWheneverTheCalendarIsFetched() throws SQLException {
        for (String day : List.of("2027-03-28", "2027-10-31")) {
            due(day, "");
            for (String fetched : List.of("T22:59:59Z", "T23:30:00Z", "T01:00:00Z")) {
                clock.set(Instant.parse("2027-03-27" + fetched));
                assertThat(api.get(path, null).text())
                        .contains("DTSTART;VALUE=DATE:" + day.replace("-", ""))
                        .doesNotContain("DTSTART;TZID", "DTSTART:");
            }
        }
        assertThat(api.get(path, null).text()).contains("X-WR-CALNAME:Stegvis");
    }

    @Test
    void twoReadersOfOtherMakeTakeItWithoutAWarning() throws Exception {
        String text = api.get(path, null).text();
        assertThat(Biweekly.parse(text).first().validate(ICalVersion.V2_0).isEmpty())
                .isTrue();
        net.fortuna.ical4j.model.Calendar other = new CalendarBuilder().build(new StringReader(text));
        assertThat(other.validate().getEntries()).isEmpty();
        assertThat(other.getComponents("VEVENT")).hasSize(1);
    }

    @Test
    void aMovedDateKeepsItsUidAndCountsUp() throws SQLException {
        String uid = event().getUid().getValue();
        due("2026-12-09", ",'assessment':'Något annat'");
        assertThat(event().getSequence().getValue()).isZero();
        due("2026-12-09", ",'followUpOutcomes':{'a':{'outcome':'POSTPONED','newDate':'2026-12-20'}}");
        assertThat(event().getUid().getValue()).isEqualTo(uid);
        assertThat(event().getSequence().getValue()).isEqualTo(1);
        assertThat(api.get(path, null).text()).contains("DTSTART;VALUE=DATE:20261220");
    }

    @Test
    void whatIsDoneIsCancelledAndWhatIsHandedOverIsGone() throws SQLException {
        due("2026-12-09", ",'followUpOutcomes':{'a':{'outcome':'DONE'}}");
        assertThat(event().getStatus().getValue()).isEqualTo("CANCELLED");
        town.execute("UPDATE care_case SET responsible = ?", town.other);
        assertThat(feed().getEvents()).isEmpty();
    }

    @Test
    void web4_theDeputyHasTheDatesOfACaseWhoseResponsibleHasLeft() throws SQLException {
        town.execute("UPDATE care_case SET responsible = ?, deputy = ?", town.other, town.worker);
        assertThat(feed().getEvents()).as("the responsible is at work").isEmpty();
        town.execute("UPDATE account SET active = FALSE WHERE id = ?", town.other);

        assertThat(event().getUid().getValue()).isNotEmpty();

        town.execute("UPDATE account SET active = TRUE WHERE id = ?", town.other);
        assertThat(feed().getEvents()).isEmpty();
    }

    @Test
    void ofAProtectedClientNotEvenTheCasesNumberLeavesTheHouse() throws SQLException {
        town.execute("UPDATE care_case SET protection = 'CONFIDENTIALITY_MARK'");
        assertThat(event().getSummary().getValue()).isEqualTo("Uppföljning");
    }

    @Test
    void anAddressStopsWhenItIsTakenBackOrReplacedOrItsOwnerLeaves() throws SQLException {
        String before = path;
        path = issue();
        assertThat(api.get(before, null).status()).isEqualTo(404);
        town.execute("UPDATE account SET active = FALSE WHERE id = ?", town.worker);
        assertThat(api.get(path, null).status()).isEqualTo(404);
        town.execute("UPDATE account SET active = TRUE WHERE id = ?", town.worker);
        assertThat(api.get(path, null).status()).isEqualTo(200);
        assertThat(api.delete("/api/v1/me/calendar", worker).status()).isEqualTo(204);
        assertThat(api.get(path, null).status()).isEqualTo(404);
        assertThat(api.get("/calendar/1.nonsense.ics", null).status()).isEqualTo(404);
    }

    @Test
    void theSecretIsNotKept() throws SQLException {
        String secret = path.substring(path.indexOf('.') + 1, path.length() - 4);
        assertThat(town.rows("SELECT HEX(token_hash), issued_at FROM calendar_feed"))
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).doesNotContain(secret));
        assertThat(api.get("/api/v1/me/calendar", worker).text()).doesNotContain(secret);
    }

    @Test
    void aProgramThatAsksAllTheTimeIsToldToWait() {
        for (int i = 0; i < 30; i++) {
            assertThat(api.get(path, null).status()).isEqualTo(200);
        }
        Answer tooMany = api.get(path, null);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isEqualTo("3600");
        clock.set(MORNING.plus(Duration.ofHours(1)));
        assertThat(api.get(path, null).status()).isEqualTo(200);
    }

    @Test
    void oneDateIsAFileForWhoeverMayReadTheCase() throws SQLException {
        Answer mine = api.get("/api/v1/follow-ups/" + visit + "/date.ics", worker);
        assertThat(Biweekly.parse(mine.text()).first().getEvents()).hasSize(1);
        assertThat(mine.header("Content-Disposition")).contains("uppfoljning.ics");
        assertThat(town.rows("SELECT action, detail FROM audit_entry WHERE case_id = ?", caseId))
                .containsExactly("READ calendar");
        String colleague = api.token("handlaggare2@ekdalen");
        assertThat(api.get("/api/v1/follow-ups/" + visit + "/date.ics", colleague)
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/follow-ups/" + UUID.randomUUID() + "/date.ics", worker)
                        .status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/follow-ups/" + visit + "/date.ics", null).status())
                .isEqualTo(401);
    }

    @Test
    void anAbsenceIsNotedByOneselfOrTheLeadAndByNobodyElse() {
        var away = Json.newObject()
                .put("account", town.worker.toString())
                .put("cover", town.other.toString())
                .put("firstOn", "2026-11-24")
                .put("lastOn", "2026-11-27");
        String colleague = api.token("handlaggare2@ekdalen");
        String lead = api.token("teamledare1@ekdalen");
        assertThat(api.post("/api/v1/absences", colleague, away).status()).isEqualTo(404);
        Answer noted = api.post("/api/v1/absences", worker, away);
        assertThat(noted.status()).as(noted.text()).isEqualTo(201);
        assertThat(api.get("/api/v1/absences", lead).json().path("absences")).hasSize(1);
        assertThat(api.get("/api/v1/absences", colleague).json().path("absences"))
                .isEmpty();
        String id = noted.json().path("id").asText();
        assertThat(api.delete("/api/v1/absences/" + id, colleague).status()).isEqualTo(404);
        assertThat(api.delete("/api/v1/absences/" + id, lead).status()).isEqualTo(204);
        assertThat(api.get("/api/v1/absences", lead).json().path("absences")).isEmpty();
        Answer wrong = api.post(
                "/api/v1/absences",
                worker,
                away.put("cover", town.worker.toString()).put("lastOn", "2026-11-20"));
        assertThat(wrong.problem()).isEqualTo("incomplete-answer");
        assertThat(wrong.json().path("errors"))
                .extracting(error -> error.path("field").asText())
                .containsExactly("cover", "lastOn");
    }
}
