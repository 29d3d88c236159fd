package se.stegvis.mobile.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.Attachments;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.journal.UnsentAttachment;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.DamagedStore;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.mobile.vault.SealedStore;
import se.stegvis.mobile.vault.StoreOwner;
import se.stegvis.shared.record.Attachment;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.ProblemWire;

/** Uploads and downloads, over the journal on the disk and a server that says what the test wants. */
class FileRunTest {
    private static final String AT = "2026-11-23T10:15:30+01:00";
    private static final UUID CASE = new UUID(1, 1);

    @TempDir
    Path folder;

    private final DataKey key = DataKey.random();
    private SealedJournal journal;
    private Attachments attachments;
    private final List<String> sent = new ArrayList<>();
    private final Set<String> turnedAway = new HashSet<>();
    private final Map<String, byte[]> atServer = new HashMap<>();
    private boolean network = true;
    private int hurried;
    private long seq;

    @BeforeEach
    void start() throws Exception {
        StoreOwner owner = new StoreOwner("ekdalen", new UUID(2, 1), "hanna", "Hanna Handel", "CASEWORKER");
        journal = SealedJournal.create(SealedStore.create(folder.resolve("j.store"), key), owner, UUID.randomUUID());
        attachments = journal.attachments();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    private final FileLink link = new FileLink() {
        @Override
        public void send(UnsentAttachment unsent, Source content) throws LinkFailure {
            answer(unsent.attachment().sha256());
            try (var in = content.open()) {
                atServer.put(unsent.attachment().sha256(), in.readAllBytes());
            } catch (IOException damaged) {
                throw LinkFailure.of(FailureKind.TURNED_AWAY, ProblemWire.read(Json.newObject()));
            }
            sent.add(unsent.attachment().sha256());
        }

        @Override
        public byte[] fetch(ContentName name) throws LinkFailure {
            answer(name.sha256());
            return Optional.ofNullable(atServer.get(name.sha256()))
                    .orElseThrow(() -> LinkFailure.of(FailureKind.TURNED_AWAY, ProblemWire.read(Json.newObject())));
        }

        private void answer(String sha256) throws LinkFailure {
            if (!network) {
                throw LinkFailure.noAnswer(new ConnectException());
            }
            if (turnedAway.contains(sha256)) {
                throw LinkFailure.of(FailureKind.TURNED_AWAY, ProblemWire.read(Json.newObject()));
            }
        }
    };

    private void run() throws Exception {
        new FileRun(attachments, link, () -> hurried++).run();
    }

    /** A visit with that picture, as the server has it. */
    private UUID visit(String sha256, boolean received) throws Exception {
        UUID visit = UUID.randomUUID();
        pull(state(visit, sha256, received));
        return visit;
    }

    private PullItem.State state(UUID visit, String sha256, boolean received) {
        String entry = new UUID(7, 7).toString();
        ObjectNode doc = Json.newObject().put("status", "SIGNED");
        doc.putObject("attachments").putObject(entry).put("sha256", sha256).put("mediaType", "image/png");
        if (received) {
            doc.putObject("attachmentsReceived").putObject(entry).put("sha256", sha256);
        }
        return new PullItem.State(visit, "HOME_VISIT", CASE, 1 + (int) seq, ++seq, Json.bytes(doc));
    }

    private void pull(PullItem... items) throws Exception {
        journal.accept(new PullResponse(new UUID(9, 9), "c" + seq, false, "", List.of(items), Optional.empty()), AT);
    }

    /** The server says that all it took before is in a backup. */
    private void backup(String before) throws Exception {
        journal.accept(new PullResponse(new UUID(9, 9), "c" + seq, false, before, List.of(), Optional.empty()), AT);
    }

    private String taken(String content) throws Exception {
        return attachments.keep(CASE, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatTheServerNamesAndLacksIsSentAndTheRecordsAreHurried() throws Exception {
        String sha256 = taken("köket");
        UUID visit = visit(sha256, false);
        run();
        assertThat(atServer.get(sha256)).isEqualTo("köket".getBytes(StandardCharsets.UTF_8));
        assertThat(hurried).isOne();
        pull(state(visit, sha256, true));
        run();
        assertThat(sent).hasSize(1);
        assertThat(hurried).isOne();
    }

    @Test
    void whatOnlyThisTabletNamesWaitsForItsRecord() throws Exception {
        ObjectNode set = Json.newObject();
        set.putObject("attachments").putObject("k").put("sha256", taken("köket"));
        journal.save(new RecordTarget(UUID.randomUUID(), "HOME_VISIT", CASE), 0, set, AT);
        run();
        assertThat(sent).isEmpty();
    }

    @Test
    void oneThatIsTurnedAwayOrDamagedDoesNotHoldUpTheOthers() throws Exception {
        String refused = taken("avvisad");
        Set<Path> before = onDisk();
        String damaged = taken("skadad");
        Path file = fileOf(before);
        String good = taken("god");
        Files.write(file, new byte[100]);
        visit(refused, false);
        visit(damaged, false);
        visit(good, false);
        turnedAway.add(refused);
        run();
        assertThat(sent).containsExactly(good);
        assertThatThrownBy(() -> attachments.read(new ContentName(CASE, damaged)))
                .isInstanceOf(DamagedStore.class);
    }

    private Set<Path> onDisk() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("j.store.files"))) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        }
    }

    /** The one that came since. */
    private Path fileOf(Set<Path> before) throws IOException {
        Set<Path> now = onDisk();
        now.removeAll(before);
        return now.iterator().next();
    }

    @Test
    void withoutANetworkItIsTriedAgain() throws Exception {
        visit(taken("köket"), false);
        network = false;
        assertThatThrownBy(this::run).isInstanceOf(LinkFailure.class);
        network = true;
        run();
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatSomeoneWaitsToLookAtIsFetchedSealedAndThere() throws Exception {
        String sha256 = attachments.keep(new UUID(8, 8), "annans".getBytes(StandardCharsets.UTF_8));
        ContentName name = new ContentName(CASE, sha256);
        visit(sha256, true);
        attachments.want(name);
        run();
        assertThat(attachments.state(name)).isEqualTo(Attachments.ContentState.NOT_ARRIVED);
        atServer.put(sha256, "annans".getBytes(StandardCharsets.UTF_8));
        attachments.want(name);
        run();
        assertThat(attachments.read(name)).contains("annans".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoeverLosesTheCaseLosesItsContent() throws Exception {
        String sha256 = taken("köket");
        visit(sha256, true);
        pull(new PullItem.Gone(CASE, PullItem.GoneReason.ACCESS_ENDED));
        assertThat(attachments.state(new ContentName(CASE, sha256))).isEqualTo(Attachments.ContentState.ELSEWHERE);
        assertThat(onDisk()).isEmpty();
    }

    private void handOver() throws Exception {
        pull(new PullItem.Gone(CASE, PullItem.GoneReason.ACCESS_ENDED));
    }

    private void restart() {
        journal.close();
        journal = SealedJournal.open(SealedStore.open(folder.resolve("j.store"), key));
        attachments = journal.attachments();
    }

    @Test
    void anUnsentPictureOfACaseThatIsGoneIsSentAfterARestartAndThenGoesToo() throws Exception {
        String unsent = taken("köket");
        String arrived = taken("hallen");
        visit(unsent, false);
        visit(arrived, true);
        handOver();
        assertThat(onDisk()).hasSize(1);
        assertThat(journal.recordsOf(CASE)).isEmpty();
        assertThat(journal.syncState().waiting()).isOne();
        restart();
        pull();
        ContentName name = new ContentName(CASE, unsent);
        assertThat(attachments.state(name)).isEqualTo(Attachments.ContentState.ELSEWHERE);
        assertThat(attachments.read(name)).as("to be sent, not to be looked at").isEmpty();
        run();
        assertThat(atServer.get(unsent)).isEqualTo("köket".getBytes(StandardCharsets.UTF_8));
        assertThat(journal.syncState().waiting()).isZero();
        restart();
        run();
        assertThat(sent).containsExactly(unsent);
        pull();
        backup(AT);
        assertThat(onDisk()).as("no backup has it yet").hasSize(1);
        backup("2026-11-24T02:00:00+01:00");
        assertThat(onDisk()).isEmpty();
        restart();
        pull();
        run();
        assertThat(sent).containsExactly(unsent);
    }

    @Test
    void whatArrivedAfterTheLastBackupOutlivesItsCaseUntilTheNextOne() throws Exception {
        String old = taken("hallen");
        String recent = taken("köket");
        pull(arrived(old, "2026-11-20T10:00:00Z"), arrived(recent, "2026-11-23T08:00:00Z"));
        String backup = "2026-11-23T02:00:00Z";
        journal.accept(
                new PullResponse(
                        new UUID(9, 9),
                        "g",
                        false,
                        backup,
                        List.of(new PullItem.Gone(CASE, PullItem.GoneReason.ACCESS_ENDED)),
                        Optional.empty()),
                AT);
        assertThat(onDisk()).hasSize(1);
        assertThat(journal.syncState().waiting()).as("it is with the server").isZero();
        run();
        assertThat(sent).isEmpty();
        restart();
        journal.accept(new PullResponse(new UUID(9, 10), "n1", false, "", List.of(), Optional.empty()), AT);
        run();
        assertThat(sent).containsExactly(recent);
    }

    private PullItem.State arrived(String sha256, String at) throws Exception {
        PullItem.State state = state(UUID.randomUUID(), sha256, true);
        ObjectNode doc = Json.object(state.doc());
        ((ObjectNode) doc.path("attachmentsReceived").elements().next()).put("at", at);
        return new PullItem.State(state.record(), state.kind(), CASE, state.revision(), state.seq(), Json.bytes(doc));
    }

    @Test
    void whatWasSentOfACaseThatIsGoneGoesAgainWhenTheServersDatabaseIsPutBack() throws Exception {
        String unsent = taken("köket");
        visit(unsent, false);
        handOver();
        run();
        pull();
        restart();
        journal.accept(new PullResponse(new UUID(9, 10), "n1", false, "", List.of(), Optional.empty()), AT);
        assertThat(journal.syncState().waiting()).isOne();
        run();
        assertThat(sent).containsExactly(unsent, unsent);
    }

    @Test
    void thePictureOfAVisitThatWentToQuarantineIsSentOnceTheServerHasTheVisit() throws Exception {
        visit(taken("hallen"), true);
        ObjectNode set = Json.newObject();
        String sha256 = taken("köket");
        set.putObject("attachments").putObject("k").put("sha256", sha256).put("mediaType", "image/png");
        journal.save(new RecordTarget(UUID.randomUUID(), "HOME_VISIT", CASE), 0, set, AT);
        handOver();
        assertThat(onDisk()).as("its visit is not sent yet").hasSize(1);
        restart();
        pull();
        run();
        assertThat(sent).isEmpty();
        UUID change = ((Change) journal.nextPush(10).orElseThrow().changes().get(0)).id();
        Problem handedOver = new Problem(Problem.BASE + "handed-over", "Ärendet har lämnats över", "", List.of());
        journal.accept(new PushResponse(new UUID(9, 9), List.of(ChangeResult.refused(change, handedOver))), AT);
        assertThat(attachments.read(new ContentName(CASE, sha256))).isEmpty();
        restart();
        run();
        assertThat(sent).containsExactly(sha256);
        pull();
        backup("2026-11-24T02:00:00+01:00");
        assertThat(onDisk()).isEmpty();
        assertThat(journal.outbox()).as("what was written stays for its author").hasSize(1);
    }

    @Test
    void whatTheServerWillNotHaveOfACaseThatIsGoneWaitsForAPersonAndIsNotTriedAgainByItself() throws Exception {
        String sha256 = taken("köket");
        visit(sha256, false);
        handOver();
        turnedAway.add(sha256);
        run();
        turnedAway.clear();
        restart();
        pull();
        run();
        assertThat(sent).isEmpty();
        assertThat(onDisk()).hasSize(1);
        assertThat(journal.syncState().needAttention()).isOne();
        attachments.retry(attachments.orphaned().get(0).content());
        run();
        assertThat(sent).containsExactly(sha256);
        assertThat(attachments.orphaned()).isEmpty();
        assertThat(journal.syncState().needAttention()).isZero();
    }

    @Test
    void aCaseThatComesBackHasItsPictureAgain() throws Exception {
        String sha256 = taken("köket");
        UUID visit = visit(sha256, false);
        handOver();
        pull(state(visit, sha256, false));
        ContentName name = new ContentName(CASE, sha256);
        assertThat(attachments.read(name)).contains("köket".getBytes(StandardCharsets.UTF_8));
        run();
        assertThat(sent).containsExactly(sha256);
        assertThat(attachments.orphaned()).isEmpty();
        assertThat(attachments.state(name)).isEqualTo(Attachments.ContentState.HERE);
    }

    @Test
    void aPictureTakenForAVisitThatIsNotSavedYetOutlivesItsCase() throws Exception {
        visit(taken("hallen"), true);
        String sha256 = taken("köket");
        handOver();
        assertThat(onDisk()).hasSize(1);
        assertThat(attachments.read(new ContentName(CASE, sha256))).isEmpty();
    }

    @Test
    void contentThatNoRecordNamesIsSweptWithTheNextStart() throws Exception {
        String unnamed = taken("ångrad");
        String named = taken("köket");
        visit(named, false);
        assertThat(attachments.state(new ContentName(CASE, unnamed)))
                .as("its record may be on its way")
                .isEqualTo(Attachments.ContentState.HERE);
        journal.close();
        journal = SealedJournal.open(SealedStore.open(folder.resolve("j.store"), key));
        attachments = journal.attachments();
        assertThat(attachments.state(new ContentName(CASE, unnamed))).isEqualTo(Attachments.ContentState.HERE);
        pull();
        assertThat(attachments.state(new ContentName(CASE, unnamed))).isEqualTo(Attachments.ContentState.ELSEWHERE);
        assertThat(attachments.state(new ContentName(CASE, named))).isEqualTo(Attachments.ContentState.HERE);
    }

    @Test
    void anAttachmentIsNamedByItsContent() throws Exception {
        assertThat(Attachment.isSha256(taken("köket"))).isTrue();
        assertThat(taken("köket")).isEqualTo(taken("köket"));
    }
}
