package se.stegvis.server.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.stegvis.server.reminder.ReminderFixture;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.TestServer;
import se.stegvis.shared.time.SwedishTime;

@ServerTest
class CaseReviewRunTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Inject
    BeanContext beans;

    @Inject
    CaseReviewRun watch;

    private ReminderFixture town;

    @BeforeEach
    void build(TestServer server) throws SQLException {
        town = new ReminderFixture(server.database(), beans);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(LocalTime.of(hour, 0)).atZone(SwedishTime.ZONE).toInstant();
    }

    private UUID caseOpened(LocalDate opened) throws SQLException {
        UUID caseId = town.openCase();
        town.keep(at(opened, 10), ReminderFixture.record("CASE", caseId, caseId, "'opened':'" + opened + "'"));
        return caseId;
    }

    private void lookDaily(LocalDate from, LocalDate through) {
        for (LocalDate day = from; !day.isAfter(through); day = day.plusDays(1)) {
            watch.reviewDue(at(day, 8));
        }
    }

    @Test
    void aCaseWithoutADateIsToldOfOnTheNextWorkingDayWeeklyAndToTheLead() throws SQLException {
        caseOpened(MONDAY.minusDays(3));
        lookDaily(MONDAY.minusDays(3), MONDAY.plusDays(8));
        assertThat(town.remindersOf(town.worker))
                .containsExactly(
                        "2026-11-23 NO_FUTURE_FOLLOW_UP in time", "2026-11-30 NO_FUTURE_FOLLOW_UP_AGAIN_1 in time");
        assertThat(town.remindersOf(town.lead)).containsExactly("2026-11-26 NO_FUTURE_FOLLOW_UP_LEAD in time");
    }

    @Test
    void aDateSettlesItWithinTheNextLook() throws SQLException {
        UUID caseId = caseOpened(MONDAY.minusDays(3));
        lookDaily(MONDAY, MONDAY);
        assertThat(town.rows("SELECT rule, state FROM case_finding")).containsExactly("NO_FUTURE_FOLLOW_UP OPEN");
        town.keep(at(MONDAY, 9), ReminderFixture.visit(UUID.randomUUID(), caseId, "'followUp':{'date':'2027-02-01'}"));
        watch.reviewDue(at(MONDAY, 10));
        assertThat(town.rows("SELECT rule, state FROM case_finding")).containsExactly("NO_FUTURE_FOLLOW_UP SETTLED");
        assertThat(town.rows("SELECT look_on FROM case_watch")).containsExactly("2027-02-02");
    }

    @Test
    @DisplayName("R7 a consent taken back is not told of")
    void aConsentThatIsWithdrawnIsNotToldOf() throws SQLException {
        UUID caseId = caseOpened(MONDAY);
        UUID consent = UUID.randomUUID();
        String given = "'status':'SIGNED','type':'SECRECY_LIFTED','decision':'GIVEN','form':'WRITTEN',"
                + "'validFrom':'2026-01-01','validTo':'2026-12-31','parties':{'AF':{'information':['HEALTH']}}";
        town.keep(
                at(MONDAY, 10),
                ReminderFixture.visit(UUID.randomUUID(), caseId, "'followUp':{'date':'2027-02-01'}"),
                ReminderFixture.record("CONSENT", consent, caseId, given));
        lookDaily(MONDAY, MONDAY.plusDays(10));
        assertThat(town.remindersOf(town.worker)).containsExactly("2026-12-01 CONSENT_EXPIRES in time");
        town.keep(
                at(MONDAY.plusDays(10), 9),
                ReminderFixture.record(
                        "CONSENT", consent, caseId, given + ",'withdrawn':{'at':'2026-12-03T09:00:00+01:00'}"));
        lookDaily(MONDAY.plusDays(10), MONDAY.plusDays(60));
        assertThat(town.remindersOf(town.worker)).hasSize(1);
        assertThat(town.rows("SELECT state FROM case_finding")).containsExactly("SETTLED");
    }

    @Test
    void b3_aDateFarOffThatIsMeantIsToldToTheLeadAloneUntilItComesNear() throws SQLException {
        UUID caseId = caseOpened(MONDAY.minusDays(3));
        town.keep(
                at(MONDAY, 7),
                ReminderFixture.visit(
                        UUID.randomUUID(), caseId, "'followUp':{'date':'2027-07-05','confirmedDate':'2027-07-05'}"));
        lookDaily(MONDAY, MONDAY.plusDays(60));
        assertThat(town.remindersOf(town.worker)).isEmpty();
        assertThat(town.remindersOf(town.lead)).containsExactly("2026-11-26 NO_FUTURE_FOLLOW_UP_LEAD in time");
        assertThat(town.rows("SELECT rule, state FROM case_finding")).containsExactly("NO_FUTURE_FOLLOW_UP SETTLED");
    }

    @Test
    void lookingAgainAndAgainGivesEachOnceAndNothingAtNight() throws SQLException {
        caseOpened(LocalDate.of(2027, 3, 26));
        for (int hour = 0; hour < 6 * 24; hour++) {
            watch.reviewDue(at(LocalDate.of(2027, 3, 26), 0).plusSeconds(3600L * hour));
        }
        assertThat(town.remindersOf(town.worker)).containsExactly("2027-03-30 NO_FUTURE_FOLLOW_UP in time");
        assertThat(town.rows("SELECT created_at FROM reminder")).containsExactly("2027-03-30 06:00:00.000");
    }

    @Test
    void aClosedCaseIsNotLookedAtAgain() throws SQLException {
        UUID caseId = caseOpened(MONDAY.minusDays(3));
        town.execute("UPDATE care_case SET closed_on = '2026-11-23' WHERE case_id = ?", caseId);
        town.keep(at(MONDAY, 7), ReminderFixture.record("CASE", caseId, caseId, "'closed':{'date':'2026-11-23'}"));
        lookDaily(MONDAY, MONDAY.plusDays(30));
        assertThat(town.rows("SELECT COUNT(*) FROM reminder")).containsExactly("0");
        assertThat(town.rows("SELECT look_on IS NULL FROM case_watch")).containsExactly("1");
    }
}
