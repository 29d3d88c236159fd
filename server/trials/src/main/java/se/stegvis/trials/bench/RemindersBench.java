package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.stegvis.shared.time.SwedishWorkingDays;
import se.stegvis.shared.time.WorkingDays;
import se.stegvis.shared.wire.Json;

/**
 * {@code ./stegvis bench reminders}: the run that gives 10,000 reminders that are due, while ever more follow-ups that are not
 * due are stored beside them, and the thousand mails that follow from it, by SMTP on the loopback. It must cost by what is
 * due. A figure is the median of five runs.
 */
public final class RemindersBench {
    private static final List<Integer> STORED = List.of(10_000, 100_000, 1_000_000);
    private static final int DUE = 10_000;
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;
    private static final WorkingDays CALENDAR = new SwedishWorkingDays();
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private final BenchServer server;
    private final BenchDatabase database;
    private final BenchPost post;
    private LocalDate day = FIRST;
    private int rounds;

    private RemindersBench(BenchServer server, BenchDatabase database, BenchPost post) {
        this.server = server;
        this.database = database;
        this.post = post;
    }

    public static void main(String[] args) {
        Bench.run(() -> Bench.sizes(args, STORED), RemindersBench::measured);
    }

    private static ObjectNode measured(List<Integer> asked) throws Exception {
        try (BenchPost post = new BenchPost();
                BenchServer server = new BenchServer(settings(post));
                BenchDatabase database = server.database()) {
            return new RemindersBench(server, database, post).run(asked);
        }
    }

    /** The bench is the only one who sends. */
    private static Map<String, Object> settings(BenchPost post) {
        Map<String, Object> settings = new HashMap<>(post.settings());
        settings.put("stegvis.reminders.scheduled", false);
        return settings;
    }

    private ObjectNode run(List<Integer> asked) {
        ObjectNode report = Json.newObject();
        report.putObject("settings").put("due", DUE).put("rounds", ROUNDS).put("load_before", Bench.load());
        StoredFollowUps stored = new StoredFollowUps(database, server.team());
        stored.workers();
        for (int i = 0; i < WARM_UPS; i++) {
            Bench.progress("warming up, round " + (i + 1) + " of " + WARM_UPS);
            measured(stored, new Medians());
        }
        ArrayNode sizes = report.putArray("sizes");
        Medians first = null;
        for (int size : asked) {
            Bench.progress("storing " + size);
            stored.fill(size);
            Medians medians = new Medians();
            for (int i = 0; i < ROUNDS; i++) {
                Bench.progress("measuring at " + size + " follow-ups, round " + (i + 1) + " of " + ROUNDS);
                measured(stored, medians);
            }
            ObjectNode one = sizes.addObject().put("stored_not_due", size);
            medians.into(one);
            first = first == null ? medians : first;
            medians.ratios(one.putObject("ratio_to_first"), first);
        }
        report.put("load_after", Bench.load());
        return report;
    }

    /** Each round has a working day and 10,000 dates of its own; what it leaves behind is stored and not due. */
    private void measured(StoredFollowUps stored, Medians medians) {
        day = CALENDAR.plusWorkingDays(day, 1);
        stored.due(day, DUE, ++rounds);
        Instant eight = day.atTime(7, 0).toInstant(ZoneOffset.UTC);
        Effort before = database.effort();
        int given = server.reminders().issueDue(eight);
        Effort spent = database.effort().since(before);
        if (given != DUE) {
            throw new IllegalStateException("issued " + given + " reminders of " + DUE + " that were due");
        }
        long begin = System.nanoTime();
        server.mails().sendWaiting(eight);
        medians.add("mails_ms", (System.nanoTime() - begin) / 1e6);
        int mails = post.got();
        if (mails != StoredFollowUps.WORKERS_DUE) {
            throw new IllegalStateException(mails + " mails came");
        }
        stored.takeAway(day);
        medians.add("run_ms", spent.milliseconds());
        medians.add("java_cpu_ms", spent.javaCpu().toNanos() / 1e6);
        medians.add("database_cpu_ms", spent.databaseCpu().toNanos() / 1e6);
        medians.add("statements", spent.statements());
    }
}
