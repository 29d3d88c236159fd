package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import se.stegvis.shared.wire.Json;

/**
 * {@code ./stegvis bench growth}: one caseworker's sync while others' records are stored beside hers, tenfold each
 * time. Her cost must not grow with what is merely stored.
 */
public final class GrowthBench {
    private static final List<Integer> STORED = List.of(10_000, 100_000, 1_000_000);
    private static final int CASES = 120;
    private static final int OF_ONE_WORKER = 10_000;
    private static final int CONNECTIONS = 4;
    /** Of 500 each; also what the worker then has: enough for a hundred changed records, time after time. */
    private static final int PUSHES = 3;

    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 5;
    private static final long SEED = 20_261_125;

    private final BenchServer server;
    private final BenchDatabase database;
    private final VisitTexts texts = new VisitTexts(SEED);

    private GrowthBench(BenchServer server, BenchDatabase database) {
        this.server = server;
        this.database = database;
    }

    public static void main(String[] args) {
        Bench.run(() -> Bench.sizes(args, STORED), GrowthBench::measured);
    }

    private static ObjectNode measured(List<Integer> asked) throws Exception {
        try (BenchServer server = new BenchServer();
                BenchDatabase database = server.database()) {
            return new GrowthBench(server, database).run(asked);
        }
    }

    private ObjectNode run(List<Integer> asked) throws Exception {
        ObjectNode report = Json.newObject();
        report.putObject("settings")
                .put("cases_of_the_worker", CASES)
                .put("records_of_the_worker", PUSHES * PushRun.BATCH)
                .put("seed", SEED)
                .put("load_before", Bench.load());
        for (int i = 0; i < WARM_UPS; i++) {
            Bench.progress("warming up, round " + (i + 1) + " of " + WARM_UPS);
            measured(new Medians());
        }
        ArrayNode sizes = report.putArray("sizes");
        Medians first = null;
        for (int size : asked) {
            fill(size);
            Medians medians = new Medians();
            for (int i = 0; i < ROUNDS; i++) {
                Bench.progress("measuring at " + count() + " records, round " + (i + 1) + " of " + ROUNDS);
                measured(medians);
            }
            ObjectNode one = sizes.addObject().put("stored", count());
            medians.into(one);
            first = first == null ? medians : first;
            medians.ratios(one.putObject("ratio_to_first"), first);
        }
        return report;
    }

    /** Others' records, 10,000 each, on cases of their own. */
    private void fill(int size) throws Exception {
        for (int stored = count(); stored < size; stored = count()) {
            Bench.progress("storing " + stored + " of " + size);
            new PushRun(server, server.worker(), texts, OF_ONE_WORKER, CASES, CONNECTIONS).run();
        }
    }

    /** A worker who comes new to a full database, and her two devices. */
    private void measured(Medians medians) throws Exception {
        String worker = server.worker();
        PushRun push = new PushRun(server, worker, texts, PUSHES * PushRun.BATCH, CASES, 1);
        Effort before = database.effort();
        push.run();
        Effort spent = database.effort().since(before);
        medians.add("push_of_500_ms", spent.milliseconds() / PUSHES);
        medians.add("push_of_500_java_cpu_ms", spent.javaCpu().toNanos() / 1e6 / PUSHES);
        medians.add("push_of_500_database_cpu_ms", spent.databaseCpu().toNanos() / 1e6 / PUSHES);
        PullRun reader = new PullRun(server.tablet(worker));
        reader.everything();
        before = database.effort();
        medians.add("no_change_pull_median_ms", reader.nothingNew());
        spent = database.effort().since(before);
        medians.add("no_change_pull_database_cpu_ms", spent.databaseCpu().toNanos() / 1e6 / PullRun.ASKING_AGAIN);
        medians.add("no_change_pull_bytes_down", (double) reader.tablet().down() / PullRun.ASKING_AGAIN);
        ChangedRun changed = new ChangedRun(push.first(), reader, push.sent()).run();
        medians.add("changed_100_up_ms", changed.up());
        medians.add("changed_100_down_ms", changed.down());
    }

    private int count() {
        return Math.toIntExact(database.number("SELECT COUNT(*) FROM care_record WHERE municipality = 1"));
    }
}
