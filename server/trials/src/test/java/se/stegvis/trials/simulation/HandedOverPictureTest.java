package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.trials.simulation.Errands.awaited;
import static se.stegvis.trials.simulation.Errands.handOver;
import static se.stegvis.trials.simulation.Errands.name;
import static se.stegvis.trials.simulation.Errands.opened;
import static se.stegvis.trials.simulation.Errands.sendPictures;
import static se.stegvis.trials.simulation.Errands.sync;
import static se.stegvis.trials.simulation.Errands.token;
import static se.stegvis.trials.simulation.Errands.visit;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.journal.SimulatedDisk;
import se.stegvis.mobile.journal.TestPictures;
import se.stegvis.mobile.sync.FileRun;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.TusLink;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.server.access.Caller;
import se.stegvis.server.sync.Quarantine;
import se.stegvis.server.sync.QuarantineReading;
import se.stegvis.server.team.Role;

/**
 * Two pictures have not been sent when their case is handed over: one whose visit the server has, one whose visit comes too
 * late. The real tablet and the real server over a real connection that is cut, with a restart of the app between the cuts.
 */
class HandedOverPictureTest {
    private static final int PIECE = 4 << 10;

    @TempDir
    Path folder;

    private final UUID team = UUID.randomUUID();
    private final DataKey key = DataKey.random();
    private final byte[] before = TestPictures.jpeg(180, 1);
    private final byte[] after = TestPictures.jpeg(190, 2);

    @Test
    void bothArriveAndAreNotLookedAtMeanwhile() throws Exception {
        try (SimulatedCluster cluster = new SimulatedCluster();
                EmbeddedServer server =
                        cluster.beans().getBean(EmbeddedServer.class).start();
                Wire wire = new Wire(server.getPort());
                SealedJournal lead = enrolled(cluster, server.getURI(), "lena", Role.TEAM_LEAD);
                SealedJournal hugo = enrolled(cluster, server.getURI(), "hugo", Role.CASEWORKER)) {
            SealedJournal hanna = enrolled(cluster, server.getURI(), "hanna", Role.CASEWORKER);
            UUID caseId = opened(hanna);
            UUID early = visit(hanna, caseId, before);
            sync(hanna, server.getURI());
            UUID late = visit(hanna, caseId, after);

            handOver(lead, server.getURI(), caseId, hugo.owner().user());
            sync(hanna, server.getURI());
            assertThat(hanna.cases()).isEmpty();
            assertThat(hanna.attachments().orphaned()).hasSize(2);
            assertThat(hanna.attachments().read(new ContentName(caseId, sha256(hanna, 0))))
                    .isEmpty();

            hanna = sentThroughCuts(hanna, wire);
            assertThat(onDisk()).as("until a backup has them").hasSize(2);
            assertThat(hanna.syncState().waiting()).isZero();
            sync(hanna, server.getURI());
            cluster.durable(Instant.now().plusSeconds(60));
            sync(hanna, server.getURI());
            assertThat(onDisk()).as("a backup has them").isEmpty();

            sync(hugo, server.getURI());
            assertThat(awaited(hugo, early)).isZero();
            assertThat(hugo.find(late)).as("it waits for Hugo's decision").isEmpty();
            adoptAll(cluster, hugo);
            sync(hugo, server.getURI());
            assertThat(awaited(hugo, late)).isZero();
            TusLink reader = new TusLink(server.getURI(), token(hugo));
            assertThat(reader.fetch(name(hugo, early))).isEqualTo(before);
            assertThat(reader.fetch(name(hugo, late))).isEqualTo(after);
            hanna.close();
        }
    }

    @Test
    void oneThatCannotBeReadAnyMoreWaitsForAPersonAndHoldsUpNothing() throws Exception {
        try (SimulatedCluster cluster = new SimulatedCluster();
                EmbeddedServer server =
                        cluster.beans().getBean(EmbeddedServer.class).start();
                SealedJournal lead = enrolled(cluster, server.getURI(), "lena", Role.TEAM_LEAD);
                SealedJournal hugo = enrolled(cluster, server.getURI(), "hugo", Role.CASEWORKER);
                SealedJournal hanna = enrolled(cluster, server.getURI(), "hanna", Role.CASEWORKER)) {
            UUID caseId = opened(hanna);
            UUID damaged = visit(hanna, caseId, before);
            Path file = onDisk().iterator().next();
            UUID whole = visit(hanna, caseId, after);
            Files.write(file, new byte[1_000]);
            sync(hanna, server.getURI());
            handOver(lead, server.getURI(), caseId, hugo.owner().user());
            sync(hanna, server.getURI());

            sendPictures(hanna, server.getURI());
            assertThat(hanna.attachments().orphaned()).hasSize(1).allSatisfy(one -> {
                assertThat(one.record()).isEqualTo(damaged);
                assertThat(one.problem().orElseThrow().name()).isEqualTo("attachment-damaged");
            });
            assertThat(hanna.syncState().needAttention()).isOne();
            sync(hugo, server.getURI());
            assertThat(awaited(hugo, whole)).isZero();
            assertThat(awaited(hugo, damaged)).isOne();
        }
    }

    private SealedJournal enrolled(SimulatedCluster cluster, URI server, String username, Role role) throws Exception {
        return Enrolled.of(cluster, server, folder.resolve(username), key, username, role, team);
    }

    /** The app starts anew after each cut. */
    private SealedJournal sentThroughCuts(SealedJournal journal, Wire wire) throws Exception {
        URI server = URI.create("http://127.0.0.1:" + wire.port());
        SealedJournal open = journal;
        int cuts = 0;
        for (int attempt = 1; !open.attachments().orphaned().isEmpty(); attempt++) {
            assertThat(attempt).isLessThan(12);
            wire.cutRequestsAfter(attempt < 6 ? 6_000L + 1_000L * attempt : Long.MAX_VALUE);
            try {
                new FileRun(open.attachments(), new TusLink(server, token(open), PIECE), () -> {}).run();
            } catch (LinkFailure cut) {
                cuts++;
                open.close();
                open = SimulatedDisk.open(folder.resolve("hanna"), key);
            }
        }
        assertThat(cuts).isGreaterThan(2);
        return open;
    }

    private static void adoptAll(SimulatedCluster cluster, SealedJournal who) {
        Quarantine quarantine = cluster.beans().getBean(Quarantine.class);
        Caller caller =
                new Caller(Enrolled.TOWN, "cuttown", who.owner().user(), Role.CASEWORKER, Set.of(), Optional.empty());
        List<QuarantineReading.HeldChange> held =
                cluster.beans().getBean(QuarantineReading.class).held(caller);
        assertThat(held).hasSize(1);
        held.forEach(
                one -> assertThat(quarantine.adopt(caller, one.change().id()).problem())
                        .isEmpty());
    }

    private static String sha256(SealedJournal journal, int which) {
        return journal.attachments().orphaned().get(which).attachment().sha256();
    }

    private Set<Path> onDisk() throws Exception {
        Path files = folder.resolve("hanna.files");
        try (Stream<Path> all = Files.exists(files) ? Files.walk(files) : Stream.<Path>empty()) {
            return new HashSet<>(all.filter(Files::isRegularFile).toList());
        }
    }
}
