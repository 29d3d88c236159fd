package se.stegvis.server.start;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import se.stegvis.server.finding.CaseReviewRun;
import se.stegvis.server.reminder.MailHours;
import se.stegvis.server.reminder.MailRun;
import se.stegvis.server.reminder.ReminderRun;
import se.stegvis.shared.time.SwedishTime;

/**
 * Runs the reminders each morning at 8, Swedish time, and every five minutes the looks at cases that changed and the
 * mails, on one server of the cluster at a time. A run that was missed while all were down runs at the start. Off with
 * {@code stegvis.reminders.scheduled=false}.
 */
@Singleton
@Requires(property = "stegvis.reminders.scheduled", notEquals = "false")
class ReminderSchedule {
    private static final Duration MAIL_PAUSE = Duration.ofMinutes(5);
    private static final int THREADS = 2;

    /**
     * How long the end of the server waits for what runs, twice: before it is interrupted and after. A task that is cut
     * off has done whole transactions and is begun again, as after a crash; a service manager that waits half a minute
     * kills nothing that still writes.
     */
    static final Duration STOP_WAIT = Duration.ofSeconds(10);

    private final Scheduler scheduler;

    /** @param others what other rooms let run now and then */
    @Inject
    ReminderSchedule(
            DataSource dataSource,
            ReminderRun reminders,
            CaseReviewRun cases,
            MailRun mails,
            List<RecurringTask<Void>> others,
            Clock clock) {
        this(dataSource, reminders, cases, mails, others, clock, STOP_WAIT);
    }

    /** @param stopWait how long its end waits, twice */
    ReminderSchedule(
            DataSource dataSource,
            ReminderRun reminders,
            CaseReviewRun cases,
            MailRun mails,
            List<RecurringTask<Void>> others,
            Clock clock,
            Duration stopWait) {
        RecurringTask<Void> give = Tasks.recurring("reminders", Schedules.daily(SwedishTime.ZONE, MailHours.FIRST))
                .execute((instance, context) -> reminders.issueDue(clock.instant()));
        RecurringTask<Void> send = Tasks.recurring("mails", FixedDelay.of(MAIL_PAUSE))
                .execute((instance, context) -> {
                    cases.reviewDue(clock.instant());
                    mails.sendWaiting(clock.instant());
                });
        List<RecurringTask<Void>> all = new ArrayList<>(others);
        all.addAll(List.of(give, send));
        // The scheduler keeps its own transactions, so it takes the pool itself.
        this.scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource))
                .alwaysPersistTimestampInUTC()
                .threads(THREADS)
                .shutdownMaxWait(stopWait)
                .startTasks(all)
                .build();
    }

    @EventListener
    void start(ServerStartupEvent started) {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }
}
