package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.sync.FakeServer.Fate;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.NotSaved;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.Json;

/** Two batches on the way at once: what may be, what a failure stops, and what comes of answers behind it. */
class OverlappedPushTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final int BATCH = 3;
    private static final Executor AT_ONCE = Runnable::run;
    private static final Executor WHEN_WAITED_FOR = push -> {};

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer();
    private SealedJournal journal;

    @BeforeEach
    void newDevice() throws NotSaved {
        StoreOwner owner = new StoreOwner("ekdalen", UUID.randomUUID(), "a", "a", "CASEWORKER");
        journal =
                SealedJournal.create(SealedStore.create(folder.resolve("a"), DataKey.random()), owner, new UUID(4, 4));
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private UUID write(UUID record, int caseNumber, String observations) throws NotSaved {
        journal.save(
                new RecordTarget(record, "HOME_VISIT", caseId(caseNumber)),
                0,
                Json.newObject().put("observations", observations),
                "2026-11-23T10:00:00+01:00");
        return record;
    }

    private static UUID caseId(int number) {
        return new UUID(2, number);
    }

    /** Records of so many cases in turn. */
    private void records(int count, int cases) throws NotSaved {
        for (int i = 0; i < count; i++) {
            write(journal.newId(), i % cases, "note " + i);
        }
    }

    private void run(ServerLink link, Executor beside) throws LinkFailure, NotSaved {
        new SyncRun(journal, link, CLOCK, beside, BATCH).run();
    }

    private static Set<UUID> cases(PushRequest push) {
        return push.changes().stream()
                .map(Change.class::cast)
                .map(Change::caseId)
                .collect(Collectors.toSet());
    }

    /** Counts how many are on the way, and holds the first until a second has come. */
    private final class Crossing implements ServerLink {
        private final CountDownLatch both = new CountDownLatch(2);
        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();
        private final List<Set<UUID>> underWay = new ArrayList<>();
        private boolean shared;

        @Override
        public PushResponse push(PushRequest request) throws LinkFailure {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            enter(cases(request));
            both.countDown();
            try {
                both.await(5, TimeUnit.SECONDS);
                return server.push(request);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            } finally {
                leave(cases(request));
                now.decrementAndGet();
            }
        }

        private synchronized void enter(Set<UUID> cases) {
            Set<UUID> all = new HashSet<>();
            underWay.forEach(all::addAll);
            all.retainAll(cases);
            shared |= !all.isEmpty();
            underWay.add(cases);
        }

        private synchronized void leave(Set<UUID> cases) {
            underWay.remove(cases);
        }

        @Override
        public PullResponse pull(PullRequest request) throws LinkFailure {
            return server.pull(request);
        }
    }

    @Test
    @Timeout(60)
    void twoBatchesAreOnTheWayAtOnceAndHaveNoCaseInCommon() throws Exception {
        records(24, 8);
        Crossing crossing = new Crossing();
        run(crossing, push -> new Thread(push).start());
        assertThat(crossing.both.getCount()).isZero();
        assertThat(crossing.most).hasValue(2);
        assertThat(crossing.shared).isFalse();
        assertThat(server.results).hasSize(24);
        assertThat(journal.outbox()).isEmpty();
    }

    @Test
    void aSecondBatchIsFrozenBeforeTheFirstIsAnsweredAndNoThird() throws Exception {
        records(12, 4);
        List<Integer> frozen = new ArrayList<>();
        ServerLink link = new ServerLink() {
            @Override
            public PushResponse push(PushRequest request) throws LinkFailure {
                frozen.add(request.changes().size());
                return server.push(request);
            }

            @Override
            public PullResponse pull(PullRequest request) throws LinkFailure {
                assertThat(frozen).hasSize(4);
                return server.pull(request);
            }
        };
        List<Runnable> held = new ArrayList<>();
        run(link, push -> {
            held.add(push);
            assertThat(held.size() - frozen.size()).isLessThanOrEqualTo(2);
        });
        assertThat(frozen).containsExactly(3, 3, 3, 3);
        assertThat(journal.outbox()).isEmpty();
    }

    @Test
    void theRestOfACaseWaitsForItsAnswer() throws Exception {
        records(7, 1);
        for (Executor beside : List.of(AT_ONCE, WHEN_WAITED_FOR)) {
            run(server, beside);
        }
        assertThat(server.pushes).extracting(push -> push.changes().size()).containsExactly(3, 3, 1);
        assertThat(server.results.keySet())
                .containsExactlyElementsOf(server.pushes.stream()
                        .flatMap(push -> push.changes().stream())
                        .map(change -> change.id())
                        .toList());
    }

    @Test
    void changesOfOneRecordArriveInTheirOrder() throws Exception {
        UUID record = write(journal.newId(), 0, "first");
        records(8, 4);
        server.fates.add(Fate.LOST_AFTER);
        assertThatThrownBy(() -> run(server, AT_ONCE)).isInstanceOf(LinkFailure.class);
        write(record, 0, "second");
        run(server, WHEN_WAITED_FOR);
        assertThat(server.text(record, "observations")).contains("second");
        assertThat(server.revision(record)).isEqualTo(2);
        assertThat(journal.outbox()).isEmpty();
    }

    @Test
    void aFailureStopsAllButTheBatchThatIsOnItsWayAndItsAnswerIsTakenIn() throws Exception {
        records(12, 4);
        server.fates.add(Fate.LOST_BEFORE);
        assertThatThrownBy(() -> run(server, AT_ONCE))
                .isInstanceOfSatisfying(LinkFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(FailureKind.NO_ANSWER));
        assertThat(server.pushes).hasSize(2);
        assertThat(server.results).hasSize(3);
        assertThat(journal.outbox()).hasSize(9);
        run(server, AT_ONCE);
        assertThat(server.results).hasSize(12);
        assertThat(journal.outbox()).isEmpty();
    }

    @Test
    void aLostAnswerBehindAFailureIsAskedForAgainUnderTheSameIds() throws Exception {
        records(6, 2);
        server.fates.add(Fate.LOST_AFTER);
        server.fates.add(Fate.LOST_AFTER);
        assertThatThrownBy(() -> run(server, AT_ONCE)).isInstanceOf(LinkFailure.class);
        Set<UUID> first = server.results.keySet().stream().collect(Collectors.toSet());
        assertThat(first).hasSize(6);
        run(server, WHEN_WAITED_FOR);
        assertThat(server.results.keySet()).isEqualTo(first);
        assertThat(journal.outbox()).isEmpty();
    }

    @Test
    void afterTheProgramEndedBothBatchesGoAgainUnderTheSameIds() throws Exception {
        records(6, 2);
        Optional<PushRequest> one = journal.nextPush(BATCH);
        Optional<PushRequest> two = journal.nextPush(BATCH, cases(one.orElseThrow()));
        Set<UUID> frozen = new HashSet<>();
        one.orElseThrow().changes().forEach(change -> frozen.add(change.id()));
        two.orElseThrow().changes().forEach(change -> frozen.add(change.id()));
        assertThat(frozen).hasSize(6);
        run(server, AT_ONCE);
        assertThat(server.results.keySet()).isEqualTo(frozen);
    }

    @Test
    void aFaultOfTheLinkEndsTheRunAndTheOtherAnswerIsKept() throws Exception {
        records(6, 2);
        server.fates.add(Fate.BREAKS);
        assertThatThrownBy(() -> run(server, AT_ONCE)).isInstanceOf(IllegalStateException.class);
        assertThat(journal.outbox()).hasSize(3);
    }
}
