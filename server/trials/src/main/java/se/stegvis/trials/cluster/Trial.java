package se.stegvis.trials.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import se.stegvis.shared.wire.Json;
import se.stegvis.trials.galera.Galera;
import se.stegvis.trials.galera.GaleraNode;
import se.stegvis.trials.galera.Runbook;

/** Work goes on while nodes are killed, one is stopped for a while, and all die at once; then everything is counted. */
final class Trial {
    private static final long SEED = 20_261_125;
    private static final String PERSON = "handlaggare1@kommun1";
    private static final int SERVER_TOO = 5;
    private static final int MOST_ROUNDS = 10;
    private static final int WARM_NOTES = 30;
    private static final Duration WARM_UP = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    /** As Debian's service: who comes back before the others agree that it is gone keeps them from agreeing. */
    private static final Duration RESTART = Duration.ofSeconds(5);

    private final Cluster cluster;
    private final Runbook runbook;
    private final Consumer<String> progress;
    private final Random random = new Random(SEED);
    private final List<Worker> workers = new ArrayList<>();
    private final Set<UUID> others = new HashSet<>();

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
     * @param stopped    how long one node is stopped (SIGSTOP), and then all but one; zero leaves it out
     */
    ObjectNode run(int kills, Duration stopped) throws Exception {
        ObjectNode report = Json.newObject().put("kills", kills).put("seed", SEED);
        ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        List<Future<?>> running = new ArrayList<>();
        workers.forEach(worker -> running.add(threads.submit(worker)));
        warmedUp();
        OldServer old = new OldServer(cluster.servers.get(cluster.servers.size() - 1));
        for (int i = 1; i <= kills; i++) {
            kill(i, kills, old);
        }
        report.set("old_server", old.report());
        waits("kills", report);
        if (!stopped.isZero()) {
            stop(stopped);
            waits("stop", report);
            progress.accept("stopping all nodes but one");
            report.set("minority", new Minority(cluster, PERSON).run(stopped));
        }
        progress.accept("killing all nodes, recovering by the runbook");
        report.put("recovered_from", cluster.galera.killAllAndRecover(runbook));
        report.set("conflicts", conflicts());
        report.set("reminders", reminders());
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

    private void waits(String during, ObjectNode report) {
        WaitTimes worst = workers.stream()
                .map(Worker::waits)
                .max(Comparator.comparing(WaitTimes::longest))
                .orElseThrow();
        report.putObject("waits_" + during)
                .put("longest_ms", worst.longest().toMillis())
                .put(
                        "over_10_s",
                        workers.stream().mapToInt(one -> one.waits().tooLong()).sum())
                .put("longest", worst.story());
        workers.forEach(worker -> worker.waits().forget());
    }

    /** Until nodes have taken something back: writers may just miss each other. */
    private ObjectNode conflicts() throws Exception {
        progress.accept("writing into one case at every server at once");
        List<Integer> stood = cluster.galera.sendHome();
        long before = cluster.galera.conflicts();
        ObjectNode report;
        int rounds = 0;
        int otherwise = 0;
        List<String> stories = new ArrayList<>();
        do {
            Conflicts conflicts = new Conflicts(PERSON, cluster.addresses());
            report = conflicts.run();
            others.addAll(conflicts.acknowledged());
            otherwise += report.path("otherwise").asInt();
            stories.addAll(conflicts.stories());
            rounds++;
        } while (cluster.galera.conflicts() == before && rounds < MOST_ROUNDS);
        stood.forEach(report.putArray("connections_before")::add);
        stories.forEach(report.put("otherwise", otherwise).putArray("stories")::add);
        return report.put("rounds", rounds).put("taken_back_by_nodes", cluster.galera.conflicts() - before);
    }

    private ObjectNode reminders() throws Exception {
        progress.accept("giving the reminders of one morning from every node at once");
        Reminding reminding = new Reminding(cluster, PERSON);
        ObjectNode report = reminding.run();
        others.addAll(reminding.acknowledged());
        return report;
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
        workers.forEach(worker -> worker.waits().forget());
    }

    private void kill(int number, int of, OldServer old) throws IOException, InterruptedException {
        int which = random.nextInt(cluster.galera.nodes().size());
        GaleraNode node = cluster.galera.nodes().get(which);
        boolean serverToo = number % SERVER_TOO == 0 && !old.is(cluster.servers.get(which));
        node.kill();
        if (serverToo) {
            cluster.servers.get(which).kill();
        }
        LockSupport.parkNanos(RESTART.toNanos() + (long) (random.nextDouble() * BETWEEN.toNanos()));
        cluster.galera.join(node);
        if (serverToo) {
            cluster.servers.get(which).start();
            cluster.servers.get(which).awaitHealthy();
        }
        progress.accept("kill " + number + " of " + of + ": " + node.name() + (serverToo ? " and its server" : "")
                + " is back; " + acknowledged() + " notes acknowledged");
        LockSupport.parkNanos(BETWEEN.toNanos());
    }

    private void stop(Duration time) throws IOException, InterruptedException {
        GaleraNode node = cluster.galera.nodes().get(0);
        progress.accept("stopping " + node.name() + " for " + time.toSeconds() + " s");
        node.signal("STOP");
        LockSupport.parkNanos(time.toNanos());
        node.signal("CONT");
        node.awaitSynced(Galera.USER, cluster.galera.password(), Duration.ofSeconds(90));
    }

    private int acknowledged() {
        return workers.stream().mapToInt(Worker::count).sum();
    }

    private ObjectNode counted(ObjectNode report) {
        Set<UUID> acknowledged = new HashSet<>(others);
        workers.forEach(worker -> acknowledged.addAll(worker.acknowledged()));
        long lost = 0;
        long unknown = 0;
        for (GaleraNode node : cluster.galera.nodes()) {
            Set<UUID> held = cluster.records(node);
            lost += acknowledged.stream().filter(one -> !held.contains(one)).count();
            unknown += held.stream().filter(one -> !acknowledged.contains(one)).count();
        }
        return report.put("acknowledged", acknowledged.size())
                .put("lost", lost)
                .put("held_without_acknowledgement", unknown)
                .put("doubled", workers.stream().mapToInt(Worker::doubled).sum())
                .put("missed", workers.stream().mapToLong(Worker::missed).sum())
                .put(
                        "own_note_not_seen_at_once",
                        workers.stream().mapToInt(Worker::notSeenAtOnce).sum());
    }
}
