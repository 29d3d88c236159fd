package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.Json;

/**
 * {@code ./stegvis bench sync}: push and pull over HTTP, in turn with a raw insert of the same rows, several rounds in
 * one run. One JSON object on standard output; each figure is explained in {@code docs/performance.md}.
 */
public final class SyncBench {
    private static final int RECORDS = 10_000;
    private static final int CASES = 120;
    private static final int CONNECTIONS = 4;
    /** As many tablets that come into coverage at the same moment, 500 records each. */
    private static final int CROWD = 20;

    /** Into an empty store, by one tablet after another in the same process. */
    private static final int STORE_PULLS = 6;

    private static final int ROUNDS = 3;
    private static final Duration NO_NEW_ROUND_AFTER = Duration.ofSeconds(150);
    private static final long SEED = 20_261_122;

    private final BenchServer server;
    private final BenchDatabase database;
    private final SyncOptions options;
    private int tables;

    private SyncBench(BenchServer server, BenchDatabase database, SyncOptions options) {
        this.server = server;
        this.database = database;
        this.options = options;
    }

    public static void main(String[] args) {
        Bench.run(() -> SyncOptions.read(args, SEED), SyncBench::measured);
    }

    private static ObjectNode measured(SyncOptions options) throws Exception {
        ObjectNode report;
        try (BenchServer server = new BenchServer();
                BenchDatabase database = server.database()) {
            report = new SyncBench(server, database, options).run();
        }
        if (options.peer().isPresent()) {
            Bench.progress("measuring the peer");
            new PeerRun(options.peer().get()).into(report);
        }
        return report;
    }

    private ObjectNode run() throws Exception {
        ObjectNode report = Json.newObject();
        double loadBefore = Bench.load();
        for (int i = 1; i <= options.warmUps(); i++) {
            Bench.progress("warming up, round " + i + " of " + options.warmUps());
            round(new Medians());
        }
        Medians medians = new Medians();
        long begin = System.nanoTime();
        int rounds = 0;
        while (rounds < ROUNDS && System.nanoTime() - begin < NO_NEW_ROUND_AFTER.toNanos()) {
            Bench.progress("measuring, round " + ++rounds + " of " + ROUNDS);
            round(medians);
        }
        settings(report.putObject("settings"), rounds, loadBefore);
        medians.into(report);
        return report;
    }

    private void settings(ObjectNode settings, int rounds, double loadBefore) {
        settings.put("records", RECORDS)
                .put("source", options.notes().source())
                .put("batch", PushRun.BATCH)
                .put("coding", ContentCoding.usable().get(0).token())
                .put("cases", CASES)
                .put("warm_up_rounds", options.warmUps())
                .put("measured_rounds", rounds)
                .put("seed", SEED)
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("load_before", loadBefore)
                .put("load_after", Bench.load())
                .put("java", System.getProperty("java.runtime.version"))
                .put("java_machine", System.getProperty("java.vm.name"))
                .put("durability", "innodb_flush_log_at_trx_commit=1");
    }

    private void round(Medians medians) throws Exception {
        String worker = server.worker();
        PushRun push = push(medians, worker, 1);
        double raw = raw();
        medians.add("raw_rows_per_s", raw);
        medians.add("ratio_to_raw", medians.last("push_records_per_s") / raw);
        PullRun reader = pull(medians, worker);
        Effort before = database.effort();
        ChangedRun changed = new ChangedRun(push.first(), reader, push.sent()).run();
        Effort spent = database.effort().since(before);
        medians.add("changed_100_up_ms", changed.up());
        medians.add("changed_100_down_ms", changed.down());
        cpu(medians, "changed", spent, ChangedRun.RECORDS);
        medians.add("changed_100_statements", (double) spent.statements() / ChangedRun.TIMES);
        push(medians, server.worker(), CONNECTIONS);
        push(medians, server.worker(), CROWD);
        if (System.getProperty("stegvis.mobile.classpath") != null) {
            new StorePull(server).run(worker, STORE_PULLS, medians);
        }
    }

    private PushRun push(Medians medians, String worker, int connections) throws Exception {
        String name = connections == 1 ? "push" : "push_" + connections + "_connections";
        PushRun push = new PushRun(server, worker, options.notes(), RECORDS, CASES, connections);
        Effort before = database.effort();
        push.run();
        Effort spent = database.effort().since(before);
        medians.add(name + "_ms", spent.milliseconds());
        medians.add(name + "_records_per_s", spent.perSecond(RECORDS));
        cpu(medians, name, spent, RECORDS);
        if (connections == 1) {
            medians.add("push_requests", push.requests());
            medians.add("push_statements_per_request", (double) spent.statements() / push.requests());
            medians.add("push_bytes_up", push.up());
            medians.add("push_bytes_down", push.down());
            medians.add("push_json_bytes", push.json());
            for (ContentCoding coding : ContentCoding.usable()) {
                medians.add("push_bytes_up_" + coding.token(), push.up(coding));
            }
        }
        return push;
    }

    private double raw() throws Exception {
        RawInsert raw = database.rawInsert(RECORDS);
        // A table of its own: the driver keeps prepared statements, and these do not outlive their table.
        return raw.rows() / raw.seconds("bench_raw_" + ++tables, PushRun.BATCH);
    }

    private PullRun pull(Medians medians, String worker) throws Exception {
        PullRun pull = new PullRun(server.tablet(worker));
        Effort before = database.effort();
        pull.everything();
        Effort spent = database.effort().since(before);
        medians.add("pull_records", pull.items());
        medians.add("pull_records_per_s", spent.perSecond(pull.items()));
        cpu(medians, "pull", spent, pull.items());
        medians.add("pull_bytes_up", pull.tablet().up());
        medians.add("pull_bytes_down", pull.tablet().down());
        for (ContentCoding coding : ContentCoding.usable()) {
            PullRun in = new PullRun(server.tablet(worker, coding));
            in.everything();
            medians.add("pull_bytes_down_" + coding.token(), in.tablet().down());
        }
        Effort asked = database.effort();
        medians.add("no_change_pull_median_ms", pull.nothingNew());
        Effort asking = database.effort().since(asked);
        medians.add("no_change_pull_statements", (double) asking.statements() / PullRun.ASKING_AGAIN);
        medians.add("no_change_pull_database_cpu_us", Effort.microseconds(asking.databaseCpu(), PullRun.ASKING_AGAIN));
        medians.add("no_change_pull_bytes_up", (double) pull.tablet().up() / PullRun.ASKING_AGAIN);
        medians.add("no_change_pull_bytes_down", (double) pull.tablet().down() / PullRun.ASKING_AGAIN);
        return pull;
    }

    private static void cpu(Medians medians, String name, Effort spent, long records) {
        medians.add(name + "_java_cpu_us_per_record", Effort.microseconds(spent.javaCpu(), records));
        medians.add(name + "_compiler_cpu_us_per_record", Effort.microseconds(spent.compilerCpu(), records));
        medians.add(name + "_database_cpu_us_per_record", Effort.microseconds(spent.databaseCpu(), records));
    }
}
