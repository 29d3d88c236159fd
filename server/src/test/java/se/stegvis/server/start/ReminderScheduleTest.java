package se.stegvis.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.server.reminder.MailRun;
import se.stegvis.server.reminder.ReminderFixture;
import se.stegvis.server.reminder.ReminderRun;
import se.stegvis.server.support.TestServer;
import se.stegvis.shared.time.SwedishTime;

class ReminderScheduleTest {
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(20);

    @Test
    void aStartedServerSendsMailsAndPlansTheMorningAtEight() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("stegvis.reminders.scheduled", "true");
        properties.put("stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes");
        properties.put("micronaut.server.port", "-1");
        try (EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, properties, "test")) {
            ReminderFixture town = new ReminderFixture(database, server.getApplicationContext());
            long until = System.nanoTime() + LONGEST_NANOS;
            String ran = "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'mails' AND last_success IS NOT NULL";
            while (town.rows(ran).equals(List.of("0")) && System.nanoTime() < until) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            assertThat(town.rows(ran)).containsExactly("1");
            String next = town.rows("SELECT execution_time FROM scheduled_tasks WHERE task_name = 'reminders'")
                    .get(0);
            assertThat(next).contains(":00:00");
            assertThat(LocalDateTime.parse(next.substring(0, 19).replace(' ', 'T'))
                            .atOffset(ZoneOffset.UTC)
                            .atZoneSameInstant(SwedishTime.ZONE)
                            .getHour())
                    .isEqualTo(8);
        }
    }

    /** Hears nothing of being interrupted. */
    private static void runUntil(CountDownLatch released) {
        boolean over = false;
        while (!over) {
            try {
                over = released.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException goesOn) {
                over = false;
            }
        }
    }

    @Test
    void aJobThatDoesNotEndHoldsUpTheEndOfTheServerForTwiceItsWaitAtMost() throws InterruptedException {
        assertThat(ReminderSchedule.STOP_WAIT.multipliedBy(2))
                .as("before a service manager kills the server")
                .isLessThan(Duration.ofSeconds(30));
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        RecurringTask<Void> endless = Tasks.recurring("endless", FixedDelay.ofMillis(1))
                .execute((instance, context) -> {
                    running.countDown();
                    runUntil(released);
                });
        Duration wait = Duration.ofMillis(200);
        try (TestServer server = TestServer.borrow(Map.of("test.schedule", "by hand"), "test", context -> {})) {
            ApplicationContext beans = server.context();
            ReminderSchedule schedule = new ReminderSchedule(
                    beans.getBean(DataSource.class),
                    beans.getBean(ReminderRun.class),
                    beans.getBean(CaseReviewRun.class),
                    beans.getBean(MailRun.class),
                    List.of(endless),
                    Clock.systemUTC(),
                    wait);
            schedule.start(new ServerStartupEvent(server.server()));
            try {
                assertThat(running.await(20, TimeUnit.SECONDS)).isTrue();
                long begun = System.nanoTime();
                assertTimeoutPreemptively(Duration.ofSeconds(60), schedule::stop);
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(wait);
            } finally {
                released.countDown();
            }
        }
    }

    @Test
    void withoutASwitchTheRemindersAreOn() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes");
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(properties)
                .start()) {
            assertThat(context.containsBean(ReminderSchedule.class)).isTrue();
        }
        properties.put("stegvis.reminders.scheduled", "false");
        try (ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(properties)
                .start()) {
            assertThat(context.containsBean(ReminderSchedule.class)).isFalse();
        }
    }
}
