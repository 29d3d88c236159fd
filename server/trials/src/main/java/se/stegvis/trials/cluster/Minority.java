package se.stegvis.trials.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.SentChange;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;
import se.stegvis.trials.galera.Galera;
import se.stegvis.trials.galera.GaleraNode;

/** All nodes but one are stopped: the one that is left must take nothing, and its server must say so. */
final class Minority {
    private static final Duration NOTICED = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final long PAUSE = 500_000_000;
    private static final int BUSY = 503;

    private final Cluster cluster;
    private final ClusterTablet tablet;

    Minority(Cluster cluster, String person) {
        this.cluster = cluster;
        this.tablet = new ClusterTablet(person, Cluster.PASSWORD);
    }

    /**
     * @param time how long, from when the node has noticed
     * @return how often it was asked, took a case in, and said anything else than "later", each such answer as status and
     *     problem
     */
    ObjectNode run(Duration time) throws IOException, InterruptedException {
        demandLoggedIn();
        List<GaleraNode> others =
                cluster.galera.nodes().subList(1, cluster.galera.nodes().size());
        for (GaleraNode node : others) {
            node.signal("STOP");
        }
        ObjectNode report;
        try {
            LockSupport.parkNanos(NOTICED.toNanos());
            report = asked(time);
        } finally {
            for (GaleraNode node : others) {
                node.signal("CONT");
            }
        }
        for (GaleraNode node : cluster.galera.nodes()) {
            node.awaitSynced(Galera.USER, cluster.galera.password(), PATIENCE);
        }
        return report;
    }

    /** The rest is about the writes, not about the login. Its node may have come back a moment ago. */
    private void demandLoggedIn() throws InterruptedException, IOException {
        ClusterTablet.ServerAnswer answer = send(List.of());
        for (long end = System.nanoTime() + PATIENCE.toNanos(); !answer.good(); answer = send(List.of())) {
            if (System.nanoTime() > end) {
                throw new IOException(
                        "the first server did not take the login before any node was stopped: " + answer.told());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private ObjectNode asked(Duration time) throws InterruptedException {
        int asked = 0;
        int taken = 0;
        List<String> otherwise = new ArrayList<>();
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; asked++) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            ClusterTablet.ServerAnswer answer = send(List.of(new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    id,
                    Kind.CASE.name(),
                    id,
                    0,
                    Json.newObject(),
                    Worker.now(),
                    Optional.empty())));
            taken += answer.good() ? 1 : 0;
            if (!answer.good() && answer.status() != BUSY) {
                otherwise.add(answer.told());
            }
            LockSupport.parkNanos(PAUSE);
        }
        ObjectNode report =
                Json.newObject().put("asked", asked).put("taken", taken).put("otherwise", otherwise.size());
        otherwise.forEach(report.putArray("stories")::add);
        return report;
    }

    private ClusterTablet.ServerAnswer send(List<SentChange> changes) throws InterruptedException {
        return tablet.post(
                cluster.servers.get(0).uri(), Worker.PUSH, PushWire.write(new PushRequest(tablet.device, changes)));
    }
}
