package se.stegvis.server.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import se.stegvis.shared.wire.Json;

/** Work goes on while nodes are killed, one is stopped for a while, and all die at once; then everything is counted. */
final class Trial {
    private static final long SEED = 20_261_125;
    private static final int SERVER_TOO = 5;
    private static final int WARM_NOTES = 30;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final Runbook runbook;
    private final Consumer<String> progress;
    private final Random random = new Random(SEED);
    private final List<Worker> workers = new ArrayList<>();

    Trial(Cluster cluster, URI door, Runbook runbook, Consumer<String> progress) {
        this.cluster = cluster;
        this.runbook = runbook;
        this.progress = progress;
        List<URI> servers = cluster.addresses();
        for (int municipality = 1; municipality <= Cluster.MUNICIPALITIES; municipality++) {
            for (int person = 1; person <= 2; person++) {
                String name = "handlaggare" + person + "@kommun" + municipality;
                workers.add(new Worker(name, Cluster.PASSWORD, door, servers));
            }
        }
    }

    /**
     * @param kills      how many times a node is killed
     * @param stopped    how long a node is stopped (SIGSTOP); zero leaves it out
     * @param everything whether all nodes are killed at once at the end
     */
    ObjectNode run(int kills, Duration stopped, boolean everything) throws Exception {
        ObjectNode report = Json.newObject().put("kills", kills).put("seed", SEED);
        ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        List<Future<?>> running = new ArrayList<>();
        workers.forEach(worker -> running.add(threads.submit(worker)));
        warmedUp();
        for (int i = 1; i <= kills; i++) {
            kill(i, kills);
        }
        report.put("longest_wait_ms_kills", longest());
        if (!stopped.isZero()) {
            stop(stopped);
            report.put("stopped_seconds", stopped.toSeconds()).put("longest_wait_ms_with_stop", longest());
        }
        if (everything) {
            progress.accept("killing all nodes, recovering by the runbook");
            report.put("recovered_from", cluster.galera.killAllAndRecover(runbook));
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        workers.forEach(Worker::end);
        threads.shutdown();
        boolean finished = threads.awaitTermination(2, TimeUnit.MINUTES);
        for (Future<?> one : running) {
            if (finished) {
                one.get();
            }
        }
        return counted(report.put("finished", finished));
    }

    /** Cold servers are slow whatever dies. */
    private void warmedUp() throws IOException {
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (workers.stream().anyMatch(worker -> worker.count() < WARM_NOTES)) {
            if (System.nanoTime() > end) {
                throw new IOException("the servers took in too little to begin with");
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        workers.forEach(Worker::forgetWaits);
    }

    private void kill(int number, int of) throws IOException, InterruptedException {
        int which = random.nextInt(cluster.galera.nodes.size());
        GaleraNode node = cluster.galera.nodes.get(which);
        boolean serverToo = number % SERVER_TOO == 0;
        node.kill();
        if (serverToo) {
            cluster.servers.get(which).kill();
        }
        LockSupport.parkNanos((long) (random.nextDouble() * BETWEEN.toNanos()));
        cluster.galera.join(node);
        if (serverToo) {
            cluster.servers.get(which).start();
            cluster.servers.get(which).awaitHealthy();
        }
        progress.accept("kill " + number + " of " + of + ": " + node.name + (serverToo ? " and its server" : "")
                + " is back; " + acknowledged() + " notes acknowledged");
        LockSupport.parkNanos(BETWEEN.toNanos());
    }

    private void stop(Duration time) throws IOException, InterruptedException {
        GaleraNode node = cluster.galera.nodes.get(0);
        progress.accept("stopping " + node.name + " for " + time.toSeconds() + " s");
        node.signal("STOP");
        LockSupport.parkNanos(time.toNanos());
        node.signal("CONT");
        node.awaitSynced(Galera.USER, cluster.galera.password, Duration.ofSeconds(90));
    }

    private long longest() {
        return workers.stream().mapToLong(Worker::longestMilliseconds).max().orElse(0);
    }

    private int acknowledged() {
        return workers.stream().mapToInt(Worker::count).sum();
    }

    private ObjectNode counted(ObjectNode report) throws SQLException {
        long acknowledged = acknowledged();
        long lost = 0;
        long doubled = workers.stream().mapToInt(Worker::doubled).sum();
        for (GaleraNode node : cluster.galera.nodes) {
            lost = Math.max(lost, acknowledged - cluster.records(node));
            doubled = Math.max(doubled, cluster.records(node) - acknowledged);
        }
        return report.put("acknowledged", acknowledged)
                .put("lost", lost)
                .put("doubled", doubled)
                .put(
                        "waits_over_10_s",
                        workers.stream().mapToInt(Worker::longWaits).sum())
                .put("missed", workers.stream().mapToLong(Worker::missed).sum())
                .put(
                        "own_note_not_seen_at_once",
                        workers.stream().mapToInt(Worker::notSeenAtOnce).sum());
    }

    /** Whether the report says that nothing was lost, doubled or missed. */
    static boolean good(ObjectNode report) {
        return report.path("finished").asBoolean()
                && report.path("acknowledged").asLong() > 0
                && report.path("lost").asLong() == 0
                && report.path("doubled").asLong() == 0
                && report.path("missed").asLong() == 0
                && report.path("own_note_not_seen_at_once").asLong() == 0;
    }
}
