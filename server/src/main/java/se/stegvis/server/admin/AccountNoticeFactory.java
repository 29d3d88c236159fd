package se.stegvis.server.admin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Lets the server's scheduler mail the notices that wait every minute. */
@Factory
class AccountNoticeFactory {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Singleton
    RecurringTask<Void> tell(AccountNoticeRun run, Clock clock) {
        return Tasks.recurring("account-notices", FixedDelay.of(PAUSE))
                .execute((instance, context) -> run.send(clock.instant()));
    }
}
