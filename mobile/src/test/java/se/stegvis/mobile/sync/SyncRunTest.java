package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.RecordState;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.journal.ServerContact;
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

class SyncRunTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final UUID CASE = new UUID(2, 2);

    @TempDir
    Path folder;

    private final FakeServer server = new FakeServer();
    private SealedJournal journal;
    private SyncRun run;

    @BeforeEach
    void newDevice() throws NotSaved {
        journal = device("a");
        run = new SyncRun(journal, way(server), CLOCK);
    }

    /** The link between the run and the server. */
    ServerLink way(ServerLink end) {
        return end;
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private SealedJournal device(String name) throws NotSaved {
        StoreOwner owner = new StoreOwner("ekdalen", UUID.randomUUID(), name, name, "CASEWORKER");
        return SealedJournal.create(SealedStore.create(folder.resolve(name), DataKey.random()), owner, new UUID(4, 4));
    }

    @Test
    void aTabletWhoseClockIsSlowKeepsWhatTheBackupDoesNotHold() throws Exception {
        // The device says nine; the server took it at noon, after its backup of eleven.
        server.time = Optional.of(Instant.parse("2026-11-23T12:00:00Z"));
        server.durable = "2026-11-23T11:00:00Z";
        UUID id = record("a");
        run.run();
        server.restore(0);
        server.durable = "";
        run.run();
        assertThat(server.text(id, "observations")).contains("a");
    }

    @Test
    void whatTheBackupHoldsByTheServersClockIsNotSentAgain() throws Exception {
        server.time = Optional.of(Instant.parse("2026-11-23T12:00:00Z"));
        UUID id = record("a");
        run.run();
        server.durable = "2026-11-23T13:00:00Z";
        run.run();
        server.restore(0);
        run.run();
        assertThat(server.text(id, "observations")).isEmpty();
    }

    @Test
    void howMuchIsLeftIsToldWhenItHasChanged() throws Exception {
        run.run();
        run.run();
        server.refused.add(record("a"));
        run.run();
        run.run();
        assertThat(server.pulls).extracting(pull -> pull.unsent().orElse(-1)).containsExactly(0, -1, 1, -1);
    }

    private UUID record(String observations) throws NotSaved {
        UUID id = journal.newId();
        write(id, observations);
        return id;
    }

    private void write(UUID id, String observations) throws NotSaved {
        journal.save(
                new RecordTarget(id, "HOME_VISIT", CASE),
                0,
                Json.newObject().put("observations", observations),
                "2026-11-23T10:00:00+01:00");
    }

    private void fails(FailureKind failureKind) {
        assertThatThrownBy(run::run).isInstanceOfSatisfying(LinkFailure.class, failure -> assertThat(failure.reason())
                .isEqualTo(failureKind));
    }

    @Test
    void whatOneDeviceRecordsAnotherFinds() throws Exception {
        UUID[] records = {record("a"), record("b"), record("c"), record("d"), record("e")};
        run.run();
        try (SealedJournal other = device("b")) {
            new SyncRun(other, server, CLOCK).run();
            assertThat(other.recordsOf(CASE).stream()
                            .map(stored -> stored.content().id()))
                    .containsExactlyInAnyOrder(records);
        }
        assertThat(journal.syncState().waiting()).isZero();
        assertThat(journal.syncState().contact()).contains(ServerContact.REACHED);
        assertThat(journal.syncState().lastContact()).contains("2026-11-23T09:00Z");
    }

    @Test
    void aLostAnswerSendsTheSameBatchAgainWithTheEffectOfOnce() throws Exception {
        UUID record = record("a");
        server.fates.add(Fate.LOST_AFTER);
        fails(FailureKind.NO_ANSWER);
        assertThat(journal.syncState().contact()).contains(ServerContact.NO_NETWORK);
        write(record, "b");
        run.run();
        assertThat(server.pushes.get(1)).isEqualTo(server.pushes.get(0));
        assertThat(server.revision(record)).isEqualTo(2);
        assertThat(server.text(record, "observations")).contains("b");
    }

    @Test
    void aRequestLostOnTheWayIsSentAgain() throws Exception {
        UUID record = record("a");
        server.fates.add(Fate.LOST_BEFORE);
        fails(FailureKind.NO_ANSWER);
        run.run();
        assertThat(server.revision(record)).isEqualTo(1);
    }

    @Test
    void aBatchTooLargeIsHalvedUntilItFits() throws Exception {
        for (int i = 0; i < 20; i++) {
            record("" + i);
        }
        server.mostPerPush = 3;
        run.run();
        assertThat(server.pushes.stream().map(push -> push.changes().size()))
                .startsWith(20, 10, 5, 2)
                .doesNotContain(0);
        assertThat(server.results).hasSize(20);
        assertThat(journal.outbox()).isEmpty();
    }

    @Test
    void aChangeTooLargeAloneNeedsAttentionAndTheOthersGo() throws Exception {
        UUID poison = record("poison");
        UUID sound = record("sound");
        ServerLink picky = new ServerLink() {
            @Override
            public PushResponse push(PushRequest request) throws LinkFailure {
                boolean poisoned = request.changes().stream()
                        .map(Change.class::cast)
                        .anyMatch(change -> change.record().equals(poison));
                if (poisoned) {
                    throw LinkFailure.of(FailureKind.TURNED_AWAY, HttpLinkTest.problem("malformed"));
                }
                return server.push(request);
            }

            @Override
            public PullResponse pull(PullRequest request) throws LinkFailure {
                return server.pull(request);
            }
        };
        new SyncRun(journal, picky, CLOCK).run();
        assertThat(server.revision(sound)).isEqualTo(1);
        assertThat(journal.find(poison).orElseThrow().state()).isEqualTo(RecordState.NEEDS_ATTENTION);
        assertThat(journal.outbox().get(0).problem().orElseThrow().name()).isEqualTo("malformed");
    }

    @Test
    void anAnswerWithoutResultsDoesNotGoRoundInCircles() throws Exception {
        record("a");
        ServerLink mute = new ServerLink() {
            private int calls;

            @Override
            public PushResponse push(PushRequest request) {
                assertThat(++calls).isLessThanOrEqualTo(2);
                return new PushResponse(server.history, List.of());
            }

            @Override
            public PullResponse pull(PullRequest request) throws LinkFailure {
                return server.pull(request);
            }
        };
        new SyncRun(journal, mute, CLOCK).run();
        assertThat(journal.syncState().waiting()).isEqualTo(1);
    }

    @Test
    void anUnknownCursorStartsFromNothing() throws Exception {
        record("a");
        run.run();
        server.pulls.clear();
        server.failures.add(LinkFailure.of(FailureKind.UNKNOWN_CURSOR, HttpLinkTest.problem("unknown-cursor")));
        run.run();
        assertThat(server.pulls.stream().map(PullRequest::cursor)).containsExactly(Optional.of("1"), Optional.empty());
        assertThat(journal.cursor()).contains("1");
        assertThat(journal.recordsOf(CASE)).hasSize(1);
    }

    @Test
    void aRestoredServerGetsBackWhatItLost() throws Exception {
        UUID first = record("a");
        run.run();
        UUID second = record("b");
        run.run();
        server.restore(0);
        run.run();
        assertThat(server.text(first, "observations")).contains("a");
        assertThat(server.text(second, "observations")).contains("b");
        assertThat(journal.recordsOf(CASE)).hasSize(2);
        assertThat(journal.outbox()).isEmpty();
    }

    @Test
    void aFailureOnTheWayDownLosesNoPage() throws Exception {
        try (SealedJournal other = device("b")) {
            SyncRun theirs = new SyncRun(other, server, CLOCK);
            for (int i = 0; i < 5; i++) {
                record("" + i);
            }
            run.run();
            theirs.run();
            journal.startOver();
            server.fates.add(Fate.LOST_AFTER);
            fails(FailureKind.NO_ANSWER);
            server.fates.add(Fate.LOST_BEFORE);
            fails(FailureKind.NO_ANSWER);
            run.run();
            assertThat(journal.recordsOf(CASE)).hasSize(5);
        }
    }

    @Test
    void eachReasonIsToldAsAContact() throws Exception {
        record("a");
        server.failures.add(LinkFailure.of(FailureKind.LOGIN_NEEDED, HttpLinkTest.problem("unauthorized")));
        fails(FailureKind.LOGIN_NEEDED);
        assertThat(journal.syncState().contact()).contains(ServerContact.LOGIN_NEEDED);
        server.failures.add(LinkFailure.busy(Duration.ofSeconds(9)));
        fails(FailureKind.BUSY);
        assertThat(journal.syncState().contact()).contains(ServerContact.SERVER_BUSY);
        assertThat(journal.syncState().waiting()).isEqualTo(1);
    }
}
