package se.stegvis.trials.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.Json;

/**
 * New records of one caseworker, pushed in full batches by so many tablets at once, each with cases of its own. As the real
 * tablet sends them: case after case, two batches on the way, which have no case in common.
 */
final class PushRun {
    /** Changes in a request. */
    static final int BATCH = 500;

    private static final int ON_THE_WAY = 2;

    private final List<BenchTablet> tablets = new ArrayList<>();
    private final List<List<List<Change>>> work = new ArrayList<>();
    private final List<Change> written = new ArrayList<>();

    /** Opens the cases and prepares the changes; that is not measured. */
    PushRun(BenchServer server, String worker, Notes notes, int records, int cases, int connections) throws Exception {
        for (int i = 0; i < connections; i++) {
            BenchTablet tablet = server.tablet(worker);
            List<UUID> opened = open(tablet, cases / connections);
            List<Change> fresh = notes.fresh(records / connections, opened);
            written.addAll(fresh);
            work.add(batches(fresh));
            tablet.forget();
            tablets.add(tablet);
        }
    }

    /** Sends all of it and returns when the last answer is there. */
    void run() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(ON_THE_WAY * tablets.size());
        ExecutorService pool = Executors.newFixedThreadPool(tablets.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < tablets.size(); i++) {
                BenchTablet tablet = tablets.get(i);
                List<List<Change>> mine = work.get(i);
                running.add(pool.submit(() -> {
                    send(tablet, mine, senders);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } finally {
            pool.shutdown();
            senders.shutdown();
        }
    }

    private static void send(BenchTablet tablet, List<List<Change>> batches, ExecutorService senders) throws Exception {
        Deque<Future<?>> onTheWay = new ArrayDeque<>();
        for (List<Change> batch : batches) {
            if (onTheWay.size() == ON_THE_WAY) {
                onTheWay.remove().get();
            }
            onTheWay.add(senders.submit(() -> {
                tablet.push(batch);
                return null;
            }));
        }
        for (Future<?> one : onTheWay) {
            one.get();
        }
    }

    /** Requests that were sent: more than the records fill where a batch waits for the cases of the one before it. */
    int requests() {
        return work.stream().mapToInt(List::size).sum();
    }

    /** Bytes of all bodies sent, as on the wire. */
    long up() {
        return tablets.stream().mapToLong(BenchTablet::up).sum();
    }

    /** Bytes that the same bodies have in a coding; packs them anew, so it is not for what is measured by the clock. */
    long up(ContentCoding coding) {
        long bytes = 0;
        for (int i = 0; i < tablets.size(); i++) {
            for (List<Change> batch : work.get(i)) {
                bytes += tablets.get(i).packed(coding, batch);
            }
        }
        return bytes;
    }

    /** Bytes of all answers, as on the wire. */
    long down() {
        return tablets.stream().mapToLong(BenchTablet::down).sum();
    }

    /** Bytes of all bodies sent before compression. */
    long json() {
        return tablets.stream().mapToLong(BenchTablet::json).sum();
    }

    /**
     * All records that were sent, each at its first revision, in the order in which they were written: those a hundred
     * apart lie in few cases, as in a version that did not send case after case.
     */
    List<Change> sent() {
        return List.copyOf(written);
    }

    /** The tablet of the first connection. */
    BenchTablet first() {
        return tablets.get(0);
    }

    /** New cases of that person. */
    static List<UUID> open(BenchTablet tablet, int count) throws Exception {
        List<UUID> cases = new ArrayList<>();
        List<Change> openings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            cases.add(id);
            openings.add(new Change(
                    UuidCreator.getTimeOrderedEpoch(),
                    id,
                    Kind.CASE.name(),
                    id,
                    0,
                    Json.newObject(),
                    "2026-11-22T10:15:30+01:00",
                    Optional.empty()));
        }
        tablet.push(openings);
        return cases;
    }

    /** Case after case; a batch leaves the cases of the one before it to a later one. */
    private static List<List<Change>> batches(List<Change> changes) {
        Map<UUID, Deque<Change>> left = new LinkedHashMap<>();
        changes.forEach(change ->
                left.computeIfAbsent(change.caseId(), id -> new ArrayDeque<>()).add(change));
        List<List<Change>> batches = new ArrayList<>();
        Set<UUID> before = Set.of();
        while (!left.isEmpty()) {
            List<Change> batch = new ArrayList<>();
            for (Map.Entry<UUID, Deque<Change>> one : left.entrySet()) {
                while (!before.contains(one.getKey())
                        && batch.size() < BATCH
                        && !one.getValue().isEmpty()) {
                    batch.add(one.getValue().remove());
                }
            }
            left.values().removeIf(Deque::isEmpty);
            before = batch.stream().map(Change::caseId).collect(Collectors.toSet());
            if (!batch.isEmpty()) {
                batches.add(batch);
            }
        }
        return batches;
    }
}
