package se.stegvis.server.meter;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import se.stegvis.server.database.InstallationRepository;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Municipality;
import se.stegvis.server.team.MunicipalityRepository;

/**
 * The values of the meters, read together from the database and kept for half a minute, so that several collectors cost no
 * more than one.
 */
@Singleton
class InstallationFigures {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final Duration SILENT = Duration.ofDays(14);
    private static final String REMINDERS = "reminders";

    private final MeterRepository rows;
    private final MunicipalityRepository municipalities;
    private final InstallationRepository installation;
    private final Transactions transactions;
    private final Clock clock;
    private ReadFigures kept = new ReadFigures(Instant.MIN, Map.of());

    InstallationFigures(
            MeterRepository rows,
            MunicipalityRepository municipalities,
            InstallationRepository installation,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.municipalities = municipalities;
        this.installation = installation;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record ReadFigures(Instant at, Map<StegvisMeter, Double> values) {}

    /** NaN where there is nothing to say, such as the age of a backup that was never made. */
    synchronized double value(StegvisMeter meter) {
        Instant now = clock.instant();
        // A clock that is set back reads anew too.
        if (now.isBefore(kept.at()) || kept.at().isBefore(now.minus(KEPT))) {
            kept = new ReadFigures(now, transactions.snapshot(() -> read(now)));
        }
        return kept.values().get(meter);
    }

    private Map<StegvisMeter, Double> read(Instant now) {
        List<Municipality> all = municipalities.findAllOrderBySlug();
        Map<StegvisMeter, Double> values = new EnumMap<>(StegvisMeter.class);
        values.put(
                StegvisMeter.MAILS_WAITING, sum(all, id -> rows.mailsWaiting(id).number()));
        values.put(
                StegvisMeter.MAILS_FAILED, sum(all, id -> rows.mailsFailed(id).number()));
        values.put(StegvisMeter.QUARANTINE_OPEN, sum(all, id -> rows.quarantined(id)
                .number()));
        values.put(
                StegvisMeter.CONFLICTS_OPEN, sum(all, id -> rows.conflicts(id).number()));
        values.put(StegvisMeter.TABLETS_SILENT, sum(all, id -> rows.silentTablets(id, now.minus(SILENT))
                .number()));
        values.put(StegvisMeter.TABLETS_UNSENT_MOST, (double) all.stream()
                .mapToLong(one -> rows.mostUnsent(one.id()).number())
                .max()
                .orElse(0));
        values.put(StegvisMeter.TABLETS_UNSENT_OLDEST_AGE, (double) all.stream()
                .flatMap(one -> rows.oldestUnsent(one.id()).oldest().stream())
                .mapToLong(since -> Duration.between(since, now).toSeconds())
                .max()
                .orElse(0));
        values.put(StegvisMeter.CASES_HOLDERLESS, sum(all, id -> rows.holderlessCases(id)
                .number()));
        values.put(StegvisMeter.SCHEDULER_FAILURES, (double)
                rows.schedulerFailures().number());
        values.put(
                StegvisMeter.REMINDERS_LAST_RUN_AGE,
                age(rows.lastSuccess(REMINDERS).map(MeterRepository.LastSuccess::success), now));
        values.put(
                StegvisMeter.BACKUP_AGE,
                age(installation.history().flatMap(InstallationRepository.HistoryState::durable), now));
        return values;
    }

    private static double sum(List<Municipality> all, ToLongFunction<Integer> count) {
        return all.stream().mapToLong(one -> count.applyAsLong(one.id())).sum();
    }

    private static double age(Optional<Instant> at, Instant now) {
        return at.map(then -> (double) Duration.between(then, now).toSeconds()).orElse(Double.NaN);
    }
}
