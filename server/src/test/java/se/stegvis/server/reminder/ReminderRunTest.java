package se.stegvis.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.BeanContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.stegvis.server.support.ServerTest;
import se.stegvis.server.support.TestServer;
import se.stegvis.shared.time.SwedishTime;

@ServerTest
class ReminderRunTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Inject
    BeanContext beans;

    @Inject
    ReminderRun run;

    private ReminderFixture town;
    private final UUID visit = UUID.randomUUID();

    @BeforeEach
    void build(TestServer server) throws SQLException {
        town = new ReminderFixture(server.database(), beans);
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(SwedishTime.ZONE).toInstant();
    }

    private UUID caseWithVisitDue(LocalDate due) throws SQLException {
        UUID caseId = town.openCase();
        town.take(morning(MONDAY), ReminderFixture.visit(visit, caseId, "'followUp':{'date':'" + due + "'}"));
        return caseId;
    }

    private void runDaily(LocalDate from, LocalDate through) {
        for (LocalDate day = from; !day.isAfter(through); day = day.plusDays(1)) {
            run.issueDue(morning(day));
        }
    }

    @Test
    void theWholeLadderIsGivenOnceEach() throws SQLException {
        LocalDate due = LocalDate.of(2026, 12, 9);
        caseWithVisitDue(due);
        runDaily(MONDAY, due.plusDays(15));
        assertThat(town.remindersOf(town.worker))
                .containsExactly(
                        "2026-12-02 WEEK_BEFORE in time",
                        "2026-12-08 DAY_BEFORE in time",
                        "2026-12-09 ON_DAY in time",
                        "2026-12-10 OVERDUE_DAY_1 in time",
                        "2026-12-16 OVERDUE_WEEK_1 in time",
                        "2026-12-23 OVERDUE_WEEK_2 in time");
        assertThat(town.remindersOf(town.lead)).containsExactly("2026-12-14 LEAD_AFTER_3_WORKING_DAYS in time");
        assertThat(town.remindersOf(town.other)).isEmpty();
    }

    @Test
    void theNightTheClocksChangeGivesEachStageOnce() throws SQLException {
        LocalDate due = LocalDate.of(2027, 3, 28);
        caseWithVisitDue(due);
        for (Instant at = morning(due.minusDays(2)); at.isBefore(morning(due.plusDays(2))); at = at.plusSeconds(1800)) {
            run.issueDue(at);
        }
        assertThat(town.remindersOf(town.worker))
                .containsExactly(
                        "2027-03-21 WEEK_BEFORE late",
                        "2027-03-27 DAY_BEFORE in time",
                        "2027-03-28 ON_DAY in time",
                        "2027-03-29 OVERDUE_DAY_1 in time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-28", "2028-03-26", "2026-10-25", "2027-10-31", "2028-02-29"})
    @DisplayName("R1 nights when the clocks change, and the leap day: each stage once, at eight")
    void r1NightsOfTheClocksAndTheLeapDay(LocalDate due) throws SQLException {
        UUID caseId = town.openCase();
        town.take(
                morning(due.minusDays(10)), ReminderFixture.visit(visit, caseId, "'followUp':{'date':'" + due + "'}"));
        for (LocalDate day = due.minusDays(8); !day.isAfter(due.plusDays(2)); day = day.plusDays(1)) {
            run.issueDue(morning(day));
            run.issueDue(morning(day));
        }
        assertThat(town.remindersOf(town.worker))
                .containsExactly(
                        due.minusDays(7) + " WEEK_BEFORE in time",
                        due.minusDays(1) + " DAY_BEFORE in time",
                        due + " ON_DAY in time",
                        due.plusDays(1) + " OVERDUE_DAY_1 in time");
    }

    @Test
    @DisplayName("R4 the clock steps an hour back and forth: nothing twice, nothing missed")
    void r4TheClockStepsBackAndForth() throws SQLException {
        LocalDate due = LocalDate.of(2026, 12, 9);
        caseWithVisitDue(due);
        for (LocalDate day = due.minusDays(7); !day.isAfter(due.plusDays(7)); day = day.plusDays(1)) {
            for (int step : new int[] {0, -3600, 3600, -3600, 0}) {
                run.issueDue(morning(day).plusSeconds(step));
            }
        }
        assertThat(town.remindersOf(town.worker))
                .extracting(one -> one.split(" ")[1])
                .containsExactly("WEEK_BEFORE", "DAY_BEFORE", "ON_DAY", "OVERDUE_DAY_1", "OVERDUE_WEEK_1");
        assertThat(town.remindersOf(town.lead)).hasSize(1);
    }

    @Test
    @DisplayName("R5 after an outage: the latest only, marked late")
    void afterAnOutageOnlyTheLatestIsGivenAndMarkedLate() throws SQLException {
        caseWithVisitDue(MONDAY.plusDays(8));
        run.issueDue(morning(MONDAY.plusDays(20)));
        assertThat(town.remindersOf(town.worker)).containsExactly("2026-12-08 OVERDUE_WEEK_1 late");
        assertThat(town.remindersOf(town.lead)).containsExactly("2026-12-04 LEAD_AFTER_3_WORKING_DAYS late");
        assertThat(town.rows("SELECT COUNT(*) FROM mail")).containsExactly("2");
    }

    @Test
    @DisplayName("R3 several schedulers at once: each reminder once")
    void runsAtTheSameTimeGiveEachReminderOnce() throws Exception {
        UUID caseId = town.openCase();
        int many = 1200;
        List<se.stegvis.shared.record.CareRecord> visits = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            visits.add(ReminderFixture.visit(UUID.randomUUID(), caseId, "'followUp':{'date':'2026-11-24'}"));
        }
        town.take(morning(MONDAY), visits.toArray(se.stegvis.shared.record.CareRecord[]::new));
        int runners = 4;
        CyclicBarrier together = new CyclicBarrier(runners);
        Callable<Integer> sending = () -> {
            together.await(10, TimeUnit.SECONDS);
            return run.issueDue(morning(MONDAY.plusDays(1)));
        };
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        int given = 0;
        try {
            for (Future<Integer> one : threads.invokeAll(java.util.Collections.nCopies(runners, sending))) {
                given += one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(given).isEqualTo(many);
        assertThat(town.rows("SELECT COUNT(*), COUNT(DISTINCT record_id) FROM reminder"))
                .containsExactly(many + " " + many);
        assertThat(town.rows("SELECT COUNT(*) FROM mail")).containsExactly("1");
    }

    @Test
    @DisplayName("R3 a run that dies half way leaves nothing half done")
    void aRunThatDiesHalfWayLeavesNothingHalfDone() throws SQLException {
        caseWithVisitDue(MONDAY.plusDays(1));
        town.execute("ALTER TABLE mail RENAME TO mail_away");
        try {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> run.issueDue(morning(MONDAY.plusDays(1)))))
                    .isNotNull();
        } finally {
            town.execute("ALTER TABLE mail_away RENAME TO mail");
        }
        assertThat(town.remindersOf(town.worker)).isEmpty();
        assertThat(run.issueDue(morning(MONDAY.plusDays(1)))).isEqualTo(1);
        assertThat(town.remindersOf(town.worker)).hasSize(1);
    }

    @Test
    void aClosedCaseIsNotRemindedOfUntilItIsOpenedAgain() throws SQLException {
        UUID caseId = caseWithVisitDue(MONDAY.plusDays(1));
        town.take(morning(MONDAY), ReminderFixture.record("CASE", caseId, caseId, "'closed':{'date':'2026-11-23'}"));
        runDaily(MONDAY, MONDAY.plusDays(3));
        assertThat(town.remindersOf(town.worker)).isEmpty();
        town.take(morning(MONDAY.plusDays(4)), ReminderFixture.record("CASE", caseId, caseId, "'step':'2'"));
        run.issueDue(morning(MONDAY.plusDays(4)));
        assertThat(town.remindersOf(town.worker)).containsExactly("2026-11-25 OVERDUE_DAY_1 late");
    }

    @Test
    void aCaseClosedWithoutTheFollowUpKnowingIsFoundWhenSending() throws SQLException {
        caseWithVisitDue(MONDAY.plusDays(1));
        town.execute("UPDATE care_case SET closed_on = '2026-11-23'");
        assertThat(run.issueDue(morning(MONDAY.plusDays(1)))).isZero();
        assertThat(town.rows("SELECT state FROM follow_up")).containsExactly("CLOSED");
    }

    @Test
    void doneCancelledAndPostponedFollowUpsAreNotRemindedOf() throws SQLException {
        UUID caseId = caseWithVisitDue(MONDAY.plusDays(1));
        town.take(
                morning(MONDAY),
                ReminderFixture.visit(
                        visit,
                        caseId,
                        "'followUp':{'date':'2026-11-24'},'followUpOutcomes':{'a':{'outcome':'POSTPONED','newDate':'2026-12-24'}}"));
        runDaily(MONDAY, MONDAY.plusDays(10));
        assertThat(town.remindersOf(town.worker)).isEmpty();
        town.take(
                morning(MONDAY.plusDays(11)),
                ReminderFixture.visit(
                        visit,
                        caseId,
                        "'followUp':{'date':'2026-11-24'},'followUpOutcomes':{'a':{'outcome':'POSTPONED','newDate':'2026-12-24'},'b':{'outcome':'DONE'}}"));
        runDaily(MONDAY.plusDays(11), MONDAY.plusDays(60));
        assertThat(town.remindersOf(town.worker)).isEmpty();
    }

    @Test
    void aChangeOfSomethingElseDoesNotRemindAgain() throws SQLException {
        UUID caseId = caseWithVisitDue(MONDAY.plusDays(1));
        run.issueDue(morning(MONDAY.plusDays(1)));
        town.take(
                morning(MONDAY.plusDays(1)),
                ReminderFixture.visit(visit, caseId, "'followUp':{'date':'2026-11-24'},'clientView':'text'"));
        run.issueDue(morning(MONDAY.plusDays(1)));
        assertThat(town.remindersOf(town.worker)).hasSize(1);
    }

    @Test
    void draftsRemindNobody() throws SQLException {
        UUID caseId = town.openCase();
        town.take(
                morning(MONDAY),
                ReminderFixture.record(
                        "HOME_VISIT", visit, caseId, "'status':'DRAFT','followUp':{'date':'2026-11-24'}"));
        assertThat(town.rows("SELECT COUNT(*) FROM follow_up")).containsExactly("0");
    }

    @Test
    void aDateWrittenInAfterTheFactIsRemindedOfAtTheNextRun() throws SQLException {
        caseWithVisitDue(MONDAY.minusDays(5));
        run.issueDue(morning(MONDAY));
        assertThat(town.remindersOf(town.worker)).containsExactly("2026-11-19 OVERDUE_DAY_1 late");
    }

    @Test
    void afterAHandoverTheNewWorkerIsRemindedAndNotTheOld() throws SQLException {
        UUID caseId = town.openCase();
        town.take(
                morning(MONDAY),
                ReminderFixture.visit(
                        visit, caseId, "'followUp':{'date':'2026-11-25','responsible':'" + town.worker + "'}"));
        town.execute("UPDATE care_case SET responsible = ?", town.other);
        runDaily(MONDAY, MONDAY.plusDays(2));
        assertThat(town.remindersOf(town.worker)).isEmpty();
        assertThat(town.remindersOf(town.other)).isNotEmpty();
    }

    @Test
    void whenTheResponsibleHasLeftTheTeamLeadIsTold() throws SQLException {
        caseWithVisitDue(MONDAY.plusDays(1));
        town.execute("UPDATE account SET active = FALSE WHERE id = ?", town.worker);
        run.issueDue(morning(MONDAY.plusDays(1)));
        assertThat(town.remindersOf(town.worker)).isEmpty();
        assertThat(town.remindersOf(town.lead)).containsExactly("2026-11-24 ON_DAY in time");
    }

    @Test
    void aDateTakenAwayFromTheCaseIsNotRemindedOf() throws SQLException {
        UUID caseId = town.openCase();
        town.take(morning(MONDAY), ReminderFixture.record("CASE", caseId, caseId, "'followUp':{'date':'2026-11-25'}"));
        town.take(morning(MONDAY), ReminderFixture.record("CASE", caseId, caseId, "'step':'1'"));
        runDaily(MONDAY, MONDAY.plusDays(5));
        assertThat(town.remindersOf(town.worker)).isEmpty();
    }
}
