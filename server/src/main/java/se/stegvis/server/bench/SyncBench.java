package se.stegvis.server.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.wire.Json;

/** {@code ./stegvis bench sync}: push and pull over HTTP beside a raw insert of the same rows, in one run, as JSON. */
public final class SyncBench {
    private static final int RECORDS = 10_000;
    private static final int WARM_UP = 3_000;
    private static final int BATCH = 500;
    private static final int CASES = 120;
    private static final int CONNECTIONS = 4;
    private static final int NO_CHANGE_PULLS = 51;
    private static final long SEED = 20_261_122;

    private final BenchServer server;
    private final VisitTexts texts = new VisitTexts(SEED);
    private final ObjectNode report = Json.newObject();

    private SyncBench(BenchServer server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        progress("starting server and database");
        try (BenchServer server = new BenchServer()) {
            SyncBench bench = new SyncBench(server);
            bench.run();
            System.out.println(new String(Json.bytes(bench.report), StandardCharsets.UTF_8));
        }
        System.exit(0);
    }

    private void run() throws Exception {
        settings();
        progress("warming up");
        push("", WARM_UP, 1);
        pull("");
        progress("pushing on one connection");
        double one = push("push", RECORDS, 1);
        progress("inserting the same rows by JDBC");
        double raw = raw();
        report.put("ratio_to_raw", rounded(one / raw));
        progress("pushing on " + CONNECTIONS + " connections");
        push("push_" + CONNECTIONS + "_connections", RECORDS, CONNECTIONS);
        progress("pulling everything");
        pull("pull");
    }

    private void settings() {
        report.putObject("settings")
                .put("records", RECORDS)
                .put("batch", BATCH)
                .put("cases", CASES)
                .put("warm_up_records", WARM_UP)
                .put("seed", SEED)
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", System.getProperty("java.version"))
                .put("durability", "innodb_flush_log_at_trx_commit=1");
    }

    /** Records per second; reported under the name, unless that is empty. */
    private double push(String name, int count, int connections) throws Exception {
        BenchTablet opener = server.tablet(UuidCreator.getTimeOrderedEpoch());
        List<List<List<Change>>> work = new ArrayList<>();
        List<BenchTablet> tablets = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            work.add(batches(texts.visits(count / connections, openCases(opener, CASES / connections))));
            tablets.add(server.tablet(UuidCreator.getTimeOrderedEpoch()));
        }
        ExecutorService pool = Executors.newFixedThreadPool(connections);
        long begin = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            List<List<Change>> mine = work.get(i);
            BenchTablet tablet = tablets.get(i);
            running.add(pool.submit(() -> {
                for (List<Change> batch : mine) {
                    tablet.push(batch);
                }
                return null;
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
        double perSecond = count / ((System.nanoTime() - begin) / 1e9);
        pool.shutdown();
        if (!name.isEmpty()) {
            report.put(name + "_records_per_s", Math.round(perSecond));
            report.put(
                    name + "_bytes_up",
                    tablets.stream().mapToLong(BenchTablet::up).sum());
            report.put(
                    name + "_bytes_down",
                    tablets.stream().mapToLong(BenchTablet::down).sum());
        }
        return perSecond;
    }

    private static List<UUID> openCases(BenchTablet tablet, int count) throws Exception {
        List<UUID> cases = new ArrayList<>();
        List<Change> openings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            cases.add(id);
            openings.add(new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    id,
                    "CASE",
                    id,
                    0,
                    Json.newObject(),
                    "2026-11-22T10:15:30+01:00",
                    Optional.empty()));
        }
        tablet.push(openings);
        return cases;
    }

    private static List<List<Change>> batches(List<Change> changes) {
        List<List<Change>> batches = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += BATCH) {
            batches.add(changes.subList(from, Math.min(changes.size(), from + BATCH)));
        }
        return batches;
    }

    /** A device that has nothing pulls everything, then nothing new many times. */
    private void pull(String name) throws Exception {
        BenchTablet tablet = server.tablet(UuidCreator.getTimeOrderedEpoch());
        Optional<String> cursor = Optional.empty();
        long items = 0;
        long begin = System.nanoTime();
        boolean more = true;
        while (more) {
            PullResponse page = tablet.pull(cursor);
            items += page.items().size();
            cursor = Optional.of(page.cursor());
            more = page.more();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long up = tablet.up();
        long down = tablet.down();
        double[] nothing = nothingNew(tablet, cursor);
        if (!name.isEmpty()) {
            report.put(name + "_records", items);
            report.put(name + "_records_per_s", Math.round(items / seconds));
            report.put(name + "_bytes_up", up).put(name + "_bytes_down", down);
            report.put("no_change_pull_median_ms", rounded(nothing[NO_CHANGE_PULLS / 2]));
            report.put("no_change_pull_bytes_up", (tablet.up() - up) / NO_CHANGE_PULLS);
            report.put("no_change_pull_bytes_down", (tablet.down() - down) / NO_CHANGE_PULLS);
        }
    }

    private static double[] nothingNew(BenchTablet tablet, Optional<String> cursor) throws Exception {
        double[] milliseconds = new double[NO_CHANGE_PULLS];
        for (int i = 0; i < NO_CHANGE_PULLS; i++) {
            long begin = System.nanoTime();
            tablet.pull(cursor);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private double raw() throws Exception {
        try (Connection connection = server.connection()) {
            RawInsert raw = new RawInsert(connection, RECORDS);
            raw.seconds("bench_warm_up", BATCH);
            // A table of its own: the driver keeps prepared statements, and these do not outlive their table.
            double perSecond = raw.rows() / raw.seconds("bench_raw", BATCH);
            report.put("raw_rows", raw.rows()).put("raw_rows_per_s", Math.round(perSecond));
            return perSecond;
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static void progress(String what) {
        System.err.println("bench: " + what);
    }
}
