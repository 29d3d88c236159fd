package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.Json;

class SyncLoopTest {
    private static final int PATIENCE_SECONDS = 30;

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer();
    /** The thread of each pull, in order; a pull ends each round that went well. */
    private final BlockingQueue<Thread> pulls = new LinkedBlockingQueue<>();

    private volatile CountDownLatch hold = new CountDownLatch(0);
    private SealedJournal journal;

    @BeforeEach
    void newDevice() throws NotSaved {
        StoreOwner owner = new StoreOwner("ekdalen", new UUID(7, 7), "a", "a", "CASEWORKER");
        journal =
                SealedJournal.create(SealedStore.create(folder.resolve("j"), DataKey.random()), owner, new UUID(4, 4));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private SyncLoop loop() {
        ServerLink watched = new ServerLink() {
            @Override
            public PushResponse push(PushRequest request) throws LinkFailure {
                return server.push(request);
            }

            @Override
            public PullResponse pull(PullRequest request) throws LinkFailure {
                pulls.add(Thread.currentThread());
                await(hold);
                return server.pull(request);
            }
        };
        return new SyncLoop(journal, new SyncRun(journal, watched, Clock.systemUTC()), "sync", new Random(1));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void save(String text) throws NotSaved {
        RecordTarget target = new RecordTarget(journal.newId(), "HOME_VISIT", new UUID(2, 2));
        journal.save(target, 0, Json.newObject().put("observations", text), "2026-11-23T10:00:00+01:00");
    }

    private Thread round() throws InterruptedException {
        Thread pulling = pulls.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(pulling).isNotNull();
        return pulling;
    }

    private void untilSent(int changes) throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        try (AutoCloseable handle = journal.onChange(() -> {
            if (server.results.size() == changes && journal.syncState().waiting() == 0) {
                sent.countDown();
            }
        })) {
            if (journal.syncState().waiting() > 0) {
                await(sent);
            }
            assertThat(handle).isNotNull();
        }
    }

    @Test
    void aSaveIsSentSoonAndOnAThreadOfItsOwn() throws Exception {
        try (SyncLoop loop = loop()) {
            assertThat(round().getName()).isEqualTo("sync");
            save("a");
            untilSent(1);
            assertThat(server.results).hasSize(1);
            assertThat(loop).isNotNull();
        }
    }

    @Test
    void aFaultInOneRoundDoesNotEndTheLoop() throws Exception {
        server.fates.add(FakeServer.Fate.BREAKS);
        save("a");
        try (SyncLoop loop = loop()) {
            untilSent(1);
            assertThat(server.fates).isEmpty();
            assertThat(loop).isNotNull();
        }
    }

    @Test
    void aSaveDuringARoundIsNotForgotten() throws Exception {
        hold = new CountDownLatch(1);
        try (SyncLoop loop = loop()) {
            round();
            save("a");
            hold.countDown();
            untilSent(1);
            assertThat(loop).isNotNull();
        }
    }

    @Test
    void aServerThatAskedForRestIsLeftAloneUnlessThePersonAsks() throws Exception {
        server.failures.add(LinkFailure.busy(Duration.ofHours(1)));
        CountDownLatch told = new CountDownLatch(1);
        try (AutoCloseable handle = journal.onChange(() -> {
                    if (journal.syncState().contact().isPresent()) {
                        told.countDown();
                    }
                });
                SyncLoop loop = loop()) {
            await(told);
            save("a");
            assertThat(server.pushes).isEmpty();
            loop.now();
            untilSent(1);
            assertThat(handle).isNotNull();
        }
    }

    @Test
    void whoAsksWhileARoundIsFailingIsHeard() throws Exception {
        hold = new CountDownLatch(1);
        server.failures.add(LinkFailure.busy(Duration.ofHours(1)));
        try (SyncLoop loop = loop()) {
            round();
            save("a");
            loop.now();
            hold.countDown();
            untilSent(1);
            assertThat(server.pushes).hasSize(1);
        }
    }

    @Test
    void closingEndsTheRoundsAndTheirThread() throws Exception {
        SyncLoop loop = loop();
        Thread pulling = round();
        loop.close();
        pulling.join(Duration.ofSeconds(PATIENCE_SECONDS).toMillis());
        assertThat(pulling.isAlive()).isFalse();
        save("a");
        loop.now();
        assertThat(journal.syncState().waiting()).isEqualTo(1);
        assertThat(pulls).isEmpty();
    }

    @Test
    void f16_whatOneLoopWritesWakesAnotherOfTheSameNameAndNotItself() throws Exception {
        BlockingQueue<String> rounds = new LinkedBlockingQueue<>();
        CountDownLatch wrote = new CountDownLatch(1);
        Round writes = () -> {
            rounds.add("writer");
            if (wrote.getCount() > 0) {
                save("written by a round");
                wrote.countDown();
            }
        };
        Round listens = () -> rounds.add("listener");
        try (SyncLoop listener = new SyncLoop(journal, listens, "sync", new Random(1))) {
            assertThat(rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("listener");
            try (SyncLoop writer = new SyncLoop(journal, writes, "sync", new Random(1))) {
                await(wrote);
                assertThat(rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("writer");
                assertThat(rounds.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("listener");
                assertThat(writer).isNotSameAs(listener);
            }
        }
        assertThat(rounds).as("its own write called for no round").doesNotContain("writer");
    }
}
