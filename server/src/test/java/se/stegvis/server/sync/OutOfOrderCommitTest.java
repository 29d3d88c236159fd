package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.PullItem;

/** Fault S5: transactions that got their number early commit late, while a reader polls all along. */
class OutOfOrderCommitTest {
    private static final int WRITERS = 4;
    private static final int EACH = 40;
    private static final long SEED = 5;
    private static SyncServer server;

    @BeforeAll
    static void start() throws SQLException {
        server = new SyncServer();
        try (Connection connection = server.connection();
                var statement = connection.createStatement()) {
            // Every push lingers at random between taking its numbers and committing.
            statement.execute(
                    "CREATE TRIGGER linger BEFORE INSERT ON change_log FOR EACH ROW SET @s = SLEEP(RAND() * 0.02)");
            statement.execute("CREATE TABLE control (id BIGINT AUTO_INCREMENT PRIMARY KEY, v INT) ENGINE=InnoDB");
        }
    }

    /** The next class gets the server with neither: each of its pushes would linger too. */
    @AfterAll
    static void stop() throws SQLException {
        try (Connection connection = server.connection();
                var statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER linger");
            statement.execute("DROP TABLE control");
        } finally {
            server.close();
        }
    }

    /** Runs the writers and polls until they have ended, and once more. */
    private static void pollWhile(List<Callable<Void>> writers, Callable<Void> poll) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(writers.size());
        try {
            List<Future<Void>> running = writers.stream().map(pool::submit).toList();
            while (!running.stream().allMatch(Future::isDone)) {
                poll.call();
            }
            for (Future<Void> one : running) {
                one.get();
            }
            poll.call();
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aPollerMissesNothing() throws Exception {
        Tablet hanna = server.tablet("handlaggare1@ekdalen");
        List<UUID> cases = new ArrayList<>();
        String therapist = TestPeople.account(1, "arbetsterapeut1").toString();
        for (int i = 0; i < 3; i++) {
            UUID id = id();
            cases.add(id);
            hanna.push(change("CASE", id, id, 0, set("occupationalTherapist", therapist)));
        }
        List<Callable<Void>> writers = new ArrayList<>();
        Set<UUID> written = ConcurrentHashMap.newKeySet();
        for (int w = 0; w < WRITERS; w++) {
            Tablet tablet = server.tablet(w % 2 == 0 ? "handlaggare1@ekdalen" : "arbetsterapeut1@ekdalen");
            Random random = new Random(SEED + w);
            writers.add(() -> {
                for (int i = 0; i < EACH; i++) {
                    UUID visit = id();
                    tablet.push(visit(cases.get(random.nextInt(3)), visit, 0, "observations", "Nummer " + i));
                    written.add(visit);
                }
                return null;
            });
        }
        Tablet poller = server.tablet("teamledare1@ekdalen");
        Map<UUID, PullItem.State> replica = new HashMap<>();
        pollWhile(writers, () -> {
            poller.states().forEach(state -> replica.put(state.record(), state));
            return null;
        });

        assertThat(written).hasSize(WRITERS * EACH);
        assertThat(replica.keySet()).as("seed " + SEED).containsAll(written);
        assertThat(replica.values())
                .containsExactlyInAnyOrderElementsOf(poller.another().states());
    }

    /** The control: with numbers of AUTO_INCREMENT the same poller does miss, or this test tests nothing. */
    @Test
    void withAutoIncrementAPollerWouldMiss() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            writers.add(() -> {
                try (Connection connection = server.connection();
                        var statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    for (int i = 0; i < EACH; i++) {
                        statement.execute("INSERT INTO control (v) VALUES (1)");
                        statement.execute("SELECT SLEEP(RAND() * 0.02)");
                        connection.commit();
                    }
                }
                return null;
            });
        }
        Set<Long> seen = new HashSet<>();
        long[] last = {0};
        try (Connection connection = server.connection();
                var statement = connection.createStatement()) {
            pollWhile(writers, () -> {
                try (var row =
                        statement.executeQuery("SELECT id FROM control WHERE id > " + last[0] + " ORDER BY id")) {
                    while (row.next()) {
                        seen.add(row.getLong(1));
                        last[0] = row.getLong(1);
                    }
                }
                return null;
            });
        }
        assertThat(server.count("SELECT COUNT(*) FROM control")).isEqualTo(WRITERS * EACH);
        assertThat(seen).hasSizeLessThan(WRITERS * EACH);
    }
}
