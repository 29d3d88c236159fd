package se.stegvis.trials.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PushWire;

/** Devices of one person write into one case at once, each at a server of its own, past the balancer. */
final class Conflicts {
    private static final int DEVICES_PER_SERVER = 2;
    private static final int NOTES = 40;
    private static final int BUSY = 503;
    private static final long PAUSE = 100_000_000;

    private final String person;
    private final List<URI> servers;
    private final UUID target = UuidCreator.getTimeOrderedEpoch();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger otherwise = new AtomicInteger();
    private final Queue<String> stories = new ConcurrentLinkedQueue<>();

    Conflicts(String person, List<URI> servers) {
        this.person = person;
        this.servers = servers;
    }

    /** Records whose change was acknowledged. */
    Set<UUID> acknowledged() {
        return acknowledged;
    }

    /** The servers' answers to each note that got another answer than yes or "later". */
    Collection<String> stories() {
        return stories;
    }

    /** How often the servers said "later", and how often something else than yes. */
    ObjectNode run() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(servers.size() * DEVICES_PER_SERVER);
        try {
            send(
                    new ClusterTablet(person, Cluster.PASSWORD),
                    servers.get(0),
                    Kind.CASE.name(),
                    target,
                    Json.newObject());
            List<Future<?>> devices = new ArrayList<>();
            for (int i = 0; i < servers.size() * DEVICES_PER_SERVER; i++) {
                URI server = servers.get(i % servers.size());
                devices.add(threads.submit(() -> {
                    notes(server);
                    return null;
                }));
            }
            for (Future<?> one : devices) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return Json.newObject()
                .put("notes", acknowledged.size() - 1)
                .put("busy", busy.get())
                .put("otherwise", otherwise.get());
    }

    private void notes(URI server) throws InterruptedException {
        ClusterTablet tablet = new ClusterTablet(person, Cluster.PASSWORD);
        for (int i = 0; i < NOTES; i++) {
            ObjectNode set = Json.newObject()
                    .put(HomeVisit.PURPOSE.name(), "PLANNED_FOLLOW_UP")
                    .put(HomeVisit.OBSERVATIONS.name(), "Not " + i);
            send(tablet, server, Kind.HOME_VISIT.name(), UuidCreator.getTimeOrderedEpoch(), set);
        }
    }

    private void send(ClusterTablet tablet, URI server, String kind, UUID record, ObjectNode set)
            throws InterruptedException {
        Change change = new Change(
                UuidCreator.getTimeOrderedEpoch(), record, kind, target, 0, set, Worker.now(), Optional.empty());
        byte[] json = PushWire.write(new PushRequest(tablet.device, List.of(change)));
        Wait wait = new Wait();
        int others = 0;
        ClusterTablet.ServerAnswer answer = wait.asked(server, () -> tablet.post(server, Worker.PUSH, json));
        while (!answer.good()) {
            boolean later = answer.status() == BUSY;
            (later ? busy : otherwise).incrementAndGet();
            others += later ? 0 : 1;
            LockSupport.parkNanos(PAUSE);
            answer = wait.asked(server, () -> tablet.post(server, Worker.PUSH, json));
        }
        if (others > 0) {
            stories.add(wait.toString());
        }
        demandTaken(answer);
        acknowledged.add(record);
    }

    private static void demandTaken(ClusterTablet.ServerAnswer answer) {
        try {
            var result = PushWire.readResponse(answer.body()).results().get(0);
            if (result.problem().isPresent()) {
                throw new IllegalStateException("a note was refused: " + result.outcome());
            }
        } catch (MalformedMessage broken) {
            throw new IllegalStateException(broken);
        }
    }
}
