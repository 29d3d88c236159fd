package se.stegvis.trials.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.Json;

/** New records of one caseworker, pushed in full batches on so many connections at once, each with cases of its own. */
final class PushRun {
    /** Changes in a request. */
    static final int BATCH = 500;

    private final List<BenchTablet> tablets = new ArrayList<>();
    private final List<List<List<Change>>> work = new ArrayList<>();

    /** Opens the cases and prepares the changes; that is not measured. */
    PushRun(BenchServer server, String worker, Notes notes, int records, int cases, int connections) throws Exception {
        for (int i = 0; i < connections; i++) {
            BenchTablet tablet = server.tablet(worker);
            List<UUID> opened = open(tablet, cases / connections);
            work.add(batches(notes.fresh(records / connections, opened)));
            tablet.forget();
            tablets.add(tablet);
        }
    }

    /** Sends all of it and returns when the last answer is there. */
    void run() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(tablets.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < tablets.size(); i++) {
                BenchTablet tablet = tablets.get(i);
                List<List<Change>> mine = work.get(i);
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
        } finally {
            pool.shutdown();
        }
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

    /** All records that were sent, each at its first revision. */
    List<Change> sent() {
        return work.stream().flatMap(List::stream).flatMap(List::stream).toList();
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

    private static List<List<Change>> batches(List<Change> changes) {
        List<List<Change>> batches = new ArrayList<>();
        for (int from = 0; from < changes.size(); from += BATCH) {
            batches.add(changes.subList(from, Math.min(changes.size(), from + BATCH)));
        }
        return batches;
    }
}
