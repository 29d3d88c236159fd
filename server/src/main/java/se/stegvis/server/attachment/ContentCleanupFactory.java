package se.stegvis.server.attachment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.MunicipalityRepository;

/** Lets the server's scheduler tidy once an hour. */
@Factory
class ContentCleanupFactory {
    private static final Duration PAUSE = Duration.ofHours(1);

    @Singleton
    RecurringTask<Void> tidy(
            ContentCleanup tidying, Transactions transactions, MunicipalityRepository municipalities, Clock clock) {
        return Tasks.recurring("attachments", FixedDelay.of(PAUSE)).execute((instance, context) -> transactions
                .snapshot(municipalities::findAllOrderBySlug)
                .forEach(municipality -> tidying.tidy(municipality.id(), clock.instant())));
    }
}
