package se.stegvis.server.record;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.MunicipalityRepository;

/** Lets one server at a time enter what {@link ClientNumberBackfill} has left. */
@Factory
class BackfillFactory {
    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Singleton
    RecurringTask<Void> fill(
            ClientNumberBackfill fill, Transactions transactions, MunicipalityRepository municipalities) {
        return Tasks.recurring("client-numbers", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            for (var municipality : transactions.snapshot(municipalities::findAllOrderBySlug)) {
                boolean more = true;
                while (more) {
                    more = fill.next(municipality.id());
                }
            }
        });
    }
}
