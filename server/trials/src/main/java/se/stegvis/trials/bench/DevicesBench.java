package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.Json;

/**
 * {@code ./stegvis bench devices}: so many devices, each of which syncs once at its own moment within some minutes: it
 * sends two notes and asks for what is new since its last contact. Moments are set beforehand and do not wait for the server, so a
 * queue shows as time. At the end every note must be there.
 */
public final class DevicesBench {
    private static final int DEVICES = 20_000;
    private static final int SECONDS = 300;
    private static final int DEVICES_OF_A_WORKER = 10;
    private static final int CASES_OF_A_WORKER = 12;
    private static final int NOTES = 2;
    private static final int CONNECTIONS = 64;
    private static final int PATIENCE_SECONDS = 120;
    private static final long SEED = 20_261_125;

    private final BenchServer server;
    private final BenchDatabase database;
    private final int devices;
    private final int seconds;
    private final VisitTexts texts = new VisitTexts(SEED);
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private final AtomicLong failed = new AtomicLong();

    private DevicesBench(BenchServer server, BenchDatabase database, int devices, int seconds) {
        this.server = server;
        this.database = database;
        this.devices = devices;
        this.seconds = seconds;
    }

    public static void main(String[] args) {
        Bench.run(() -> Numbers.read(args, List.of("--devices", "--seconds")), DevicesBench::measured);
    }

    private static ObjectNode measured(Map<String, Integer> asked) throws Exception {
        try (BenchServer server = new BenchServer();
                BenchDatabase database = server.database()) {
            return new DevicesBench(
                            server,
                            database,
                            asked.getOrDefault("--devices", DEVICES),
                            asked.getOrDefault("--seconds", SECONDS))
                    .run();
        }
    }

    /** A device with what it will send and the moment at which it will. */
    private record Visit(BenchTablet tablet, PullRun news, List<Change> notes, long after) {}

    private ObjectNode run() throws Exception {
        List<Visit> visits = prepare();
        double loadBefore = Bench.load();
        Effort before = database.effort();
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        long begin = System.nanoTime();
        for (Visit visit : visits) {
            LockSupport.parkNanos(begin + visit.after() - System.nanoTime());
            pool.submit(() -> sync(visit, begin));
            told(nanos.size());
        }
        pool.shutdown();
        boolean all = pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Effort spent = database.effort().since(before);
        return report(spent, loadBefore, all);
    }

    private ObjectNode report(Effort spent, double loadBefore, boolean all) throws Exception {
        List<Long> sorted = nanos.stream().sorted().toList();
        ObjectNode report = Json.newObject()
                .put("devices", devices)
                .put("seconds", seconds)
                .put("syncs_per_s_asked", Math.round(10.0 * devices / seconds) / 10.0)
                .put("syncs_per_s", Math.round(10 * spent.perSecond(sorted.size())) / 10.0)
                .put("failed", failed.get())
                .put("all_done", all)
                .put("notes_sent", (long) devices * NOTES)
                .put("notes_stored", stored());
        for (int percent : new int[] {50, 95, 99}) {
            long one = sorted.get((int) ((long) (sorted.size() - 1) * percent / 100));
            report.put("p" + percent + "_ms", Math.round(one / 1e4) / 100.0);
        }
        return report.put("java_cpu_ms_per_sync", spent.javaCpu().toMillis() / (double) devices)
                .put("database_cpu_ms_per_sync", spent.databaseCpu().toMillis() / (double) devices)
                .put("load_before", loadBefore)
                .put("load_after", Bench.load());
    }

    private void sync(Visit visit, long begin) {
        try {
            visit.tablet().push(visit.notes());
            visit.news().everything();
            nanos.add(System.nanoTime() - begin - visit.after());
        } catch (Exception notSynced) {
            failed.incrementAndGet();
            Bench.progress("a device did not sync: " + notSynced);
        }
    }

    private List<Visit> prepare() throws Exception {
        List<Long> moments = new ArrayList<>(devices);
        Random random = new Random(SEED);
        for (int i = 0; i < devices; i++) {
            moments.add((long) (random.nextDouble() * seconds * 1e9));
        }
        HttpClient client = BenchTablet.client();
        List<Visit> visits = new ArrayList<>(devices);
        String worker = "";
        List<UUID> cases = List.of();
        for (int i = 0; i < devices; i++) {
            if (i % DEVICES_OF_A_WORKER == 0) {
                Bench.progress("logging in, " + i + " of " + devices);
                worker = server.worker();
                cases = PushRun.open(server.tablet(worker, client), CASES_OF_A_WORKER);
            }
            BenchTablet tablet = server.tablet(worker, client);
            PullRun news = new PullRun(tablet);
            news.everything();
            visits.add(new Visit(tablet, news, texts.fresh(NOTES, cases), moments.get(i)));
        }
        visits.sort((one, other) -> Long.compare(one.after(), other.after()));
        return visits;
    }

    private long stored() {
        return database.number("SELECT COUNT(*) FROM care_record WHERE municipality = 1 AND kind = 'HOME_VISIT'");
    }

    private void told(int done) {
        if (done > 0 && done % 1000 == 0) {
            Bench.progress(done + " of " + devices + " devices are done");
        }
    }
}
