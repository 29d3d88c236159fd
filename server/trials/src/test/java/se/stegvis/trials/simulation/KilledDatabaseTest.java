package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.server.access.Caller;
import se.stegvis.server.embedded.DatabaseSize;
import se.stegvis.server.embedded.EmbeddedMariaDb;
import se.stegvis.server.record.Revision;
import se.stegvis.server.sync.SimulatedServer;
import se.stegvis.server.team.Team;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.PushWire;
import se.stegvis.trials.TrialPrograms;

/**
 * MariaDB is killed while servers take notes in, and started again: what was acknowledged is there, once. How often:
 * {@code -Dstegvis.rounds}.
 */
class KilledDatabaseTest {
    private static final int ROUNDS = Integer.getInteger("stegvis.rounds", 2);
    private static final int WRITERS = 2;
    private static final int ACKNOWLEDGED_A_ROUND = 40;
    private static final int MINUTES_WITHOUT_DATABASE = 3;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final Town town = new Town(1);
    private final Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Semaphore acknowledgements = new Semaphore(0);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicBoolean ended = new AtomicBoolean();

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void whatWasAcknowledgedIsThereOnceAfterEachKill() throws Exception {
        Path folder = SimulatedCluster.storeFolder();
        EmbeddedMariaDb database = start(folder);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try (Wire wire = new Wire(port(database));
                SimulatedCluster cluster = new SimulatedCluster(
                        "jdbc:mariadb://127.0.0.1:" + wire.port() + "/" + EmbeddedMariaDb.NAME, database.password())) {
            cluster.settle(new Team(1, town.team(), "team"), town.staff());
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(writers.submit(() -> write(new SimulatedServer(cluster.beans(), Clock.systemUTC()))));
            }
            for (int round = 0; round < ROUNDS; round++) {
                awaitAcknowledgements(running);
                kill(folder);
                database.close();
                database = start(folder);
                wire.leadTo(port(database));
            }
            awaitAcknowledgements(running);
            ended.set(true);
            for (Future<?> one : running) {
                one.get();
            }
            Map<UUID, List<Revision>> there = cluster.revisions(1, acknowledged.keySet());
            assertThat(there.keySet()).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
            assertThat(there.values()).allSatisfy(states -> assertThat(states).hasSize(1));
            assertThat(failures.get()).as("the kills were felt").isPositive();
        } finally {
            writers.shutdownNow();
            database.close();
            Scratch.delete(folder);
        }
    }

    /** Fails with the fault of a writer that has given up, instead of waiting for it. */
    private void awaitAcknowledgements(List<Future<?>> writers) throws Exception {
        while (!acknowledgements.tryAcquire(ACKNOWLEDGED_A_ROUND, 1, TimeUnit.SECONDS)) {
            for (Future<?> writer : writers) {
                if (writer.isDone()) {
                    writer.get();
                }
            }
        }
    }

    private static EmbeddedMariaDb start(Path folder) {
        return EmbeddedMariaDb.start(folder.resolve("database"), TrialPrograms.PROGRAMS, DatabaseSize.SMALL);
    }

    private static int port(EmbeddedMariaDb database) {
        return Integer.parseInt(database.url("").replaceAll(".*:(\\d+)/", "$1"));
    }

    /** The one MariaDB that was started over this folder. */
    private static void kill(Path folder) throws Exception {
        List<ProcessHandle> found = ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("mariadbd"))
                .filter(process -> String.join(" ", process.info().arguments().orElse(new String[0]))
                        .contains(folder.toString()))
                .toList();
        assertThat(found).hasSize(1);
        found.get(0).destroyForcibly();
        found.get(0).onExit().get(30, TimeUnit.SECONDS);
    }

    /** Writes note after note, each until it is acknowledged. */
    private Void write(SimulatedServer node) throws Exception {
        Caller caller = town.caller(town.people().get(0));
        UUID caseId = UUID.randomUUID();
        send(node, caller, change(caseId, "CASE", caseId));
        while (!ended.get()) {
            UUID visit = UUID.randomUUID();
            send(node, caller, change(visit, "HOME_VISIT", caseId));
            acknowledged.put(visit, 1);
            acknowledgements.release();
        }
        return null;
    }

    private void send(SimulatedServer node, Caller caller, Change change) throws Exception {
        byte[] push = PushWire.write(new PushRequest(caller.device().orElseThrow(), List.of(change)));
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES_WITHOUT_DATABASE);
        while (true) {
            try {
                ChangeResult result = PushWire.readResponse(node.push(caller, push, Optional.empty()))
                        .results()
                        .get(0);
                assertThat(result.outcome()).as("%s", result).isEqualTo(Outcome.APPLIED);
                return;
            } catch (RuntimeException databaseIsAway) {
                failures.incrementAndGet();
                if (System.nanoTime() > until) {
                    throw databaseIsAway;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static Change change(UUID careRecord, String kind, UUID caseId) {
        return new Change(
                UUID.randomUUID(),
                careRecord,
                kind,
                caseId,
                0,
                Json.newObject().put("opened", "2026-11-23"),
                Instant.parse("2026-11-23T08:00:00Z").toString(),
                Optional.empty());
    }
}
