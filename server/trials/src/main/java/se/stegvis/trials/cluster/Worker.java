package se.stegvis.trials.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/**
 * One caseworker with two devices. One sends notes and never gives a note up; after each answer the other asks another
 * server for what is new, with one cursor all along.
 */
final class Worker implements Runnable {
    private static final int CASES = 4;
    static final String PUSH = "/api/v1/sync/push";
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final ClusterTablet writer;
    private final ClusterTablet reader;
    private final List<URI> servers;
    private final URI door;
    private final List<UUID> cases = new ArrayList<>();
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<UUID> seen = new HashSet<>();
    private final WaitTimes waits = new WaitTimes();
    private Optional<String> cursor = Optional.empty();
    private volatile boolean ended;
    private int turn;
    private int revisedTwice;
    private int notSeenAtOnce;

    /** @param door where a device sends: the balancer, or one of the servers */
    Worker(String username, String password, URI door, List<URI> servers) {
        this.writer = new ClusterTablet(username, password);
        this.reader = new ClusterTablet(username, password);
        this.door = door;
        this.servers = servers;
    }

    void end() {
        ended = true;
    }

    @Override
    public void run() {
        try {
            for (int i = 0; i < CASES; i++) {
                UUID id = UuidCreator.getTimeOrderedEpoch();
                cases.add(id);
                push(new Change(id(), id, Kind.CASE.name(), id, 0, Json.newObject(), now(), Optional.empty()));
            }
            for (int i = 0; !ended; i++) {
                UUID note = id();
                ObjectNode set = Json.newObject()
                        .put(HomeVisit.PURPOSE.name(), "PLANNED_FOLLOW_UP")
                        .put(HomeVisit.OBSERVATIONS.name(), "Not " + i);
                push(new Change(
                        id(), note, Kind.HOME_VISIT.name(), cases.get(i % CASES), 0, set, now(), Optional.empty()));
                pull();
                notSeenAtOnce += seen.contains(note) ? 0 : 1;
            }
            pull();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (MalformedMessage broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static UUID id() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    static String now() {
        return "2026-11-22T10:15:30+01:00";
    }

    /** Until it is answered, first through the door, and from the second time through each server in turn. */
    private void push(Change change) throws InterruptedException, MalformedMessage {
        byte[] json = PushWire.write(new PushRequest(writer.device, List.of(change)));
        Wait wait = new Wait();
        ClusterTablet.ServerAnswer answer = wait.asked(door, () -> writer.post(door, PUSH, json));
        while (!answer.good()) {
            LockSupport.parkNanos(PAUSE);
            URI server = next();
            answer = wait.asked(server, () -> writer.post(server, PUSH, json));
        }
        ChangeResult result = PushWire.readResponse(answer.body()).results().get(0);
        if (result.problem().isPresent()) {
            throw new IllegalStateException("a note was refused: " + result.outcome());
        }
        revisedTwice += result.revision() == 1 ? 0 : 1;
        acknowledged.add(change.record());
        waits.add(wait);
    }

    /** How long its notes waited for their acknowledgement. */
    WaitTimes waits() {
        return waits;
    }

    private void pull() throws InterruptedException, MalformedMessage {
        boolean more = true;
        while (more) {
            byte[] json = PullWire.write(new PullRequest(reader.device, cursor, 500));
            ClusterTablet.ServerAnswer answer = reader.post(next(), "/api/v1/sync/pull", json);
            if (answer.good()) {
                PullResponse page = PullWire.readResponse(answer.body());
                cursor = Optional.of(page.cursor());
                page.items().stream()
                        .filter(PullItem.State.class::isInstance)
                        .forEach(item -> seen.add(((PullItem.State) item).record()));
                more = page.more();
            } else {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private URI next() {
        return servers.get(turn++ % servers.size());
    }

    /** Records whose change was acknowledged. */
    Set<UUID> acknowledged() {
        return acknowledged;
    }

    /** Changes acknowledged so far. */
    int count() {
        return acknowledged.size();
    }

    /** Acknowledged, and never come to the other device. */
    long missed() {
        return acknowledged.stream().filter(one -> !seen.contains(one)).count();
    }

    int notSeenAtOnce() {
        return notSeenAtOnce;
    }

    /** Notes that became more than their first revision. */
    int doubled() {
        return revisedTwice;
    }
}
