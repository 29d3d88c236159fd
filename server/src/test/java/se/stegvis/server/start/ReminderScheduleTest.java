package se.stegvis.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import se.stegvis.server.embedded.TestDatabase;
import se.stegvis.server.reminder.ReminderFixture;
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

    /** A task that runs without an end and does not hear that it is interrupted. */
    @Singleton
    @Requires(property = "test.endless-task")
    static final class Endless {
        final CountDownLatch running = new CountDownLatch(1);
        final CountDownLatch released = new CountDownLatch(1);

        void run() {
            running.countDown();
            boolean over = false;
            while (!over) {
                try {
                    over = released.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException goesOn) {
                    over = false;
                }
            }
        }
    }

    @Factory
    @Requires(property = "test.endless-task")
    static final class EndlessTask {
        @Singleton
        RecurringTask<Void> task(Endless endless) {
            return Tasks.recurring("endless", FixedDelay.ofMillis(1)).execute((instance, context) -> endless.run());
        }
    }

    @Test
    void aJobThatDoesNotEndHoldsUpTheEndOfTheServerForTwiceItsWaitAtMost() throws InterruptedException {
        Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
        properties.put("stegvis.reminders.scheduled", "true");
        properties.put("stegvis.jwt-secret", "a-secret-for-tests-of-thirty-two-bytes");
        properties.put("micronaut.server.port", "-1");
        properties.put("test.endless-task", "true");
        EmbeddedServer server = ApplicationContext.run(EmbeddedServer.class, properties, "test");
        Endless endless = server.getApplicationContext().getBean(Endless.class);
        try {
            assertThat(endless.running.await(20, TimeUnit.SECONDS)).isTrue();
            assertTimeoutPreemptively(Duration.ofSeconds(60), server::close);
        } finally {
            endless.released.countDown();
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
