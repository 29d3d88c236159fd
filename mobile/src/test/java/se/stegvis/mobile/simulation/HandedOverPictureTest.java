package se.stegvis.mobile.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.store.ContentName;
import se.stegvis.mobile.store.DataKey;
import se.stegvis.mobile.store.Edit;
import se.stegvis.mobile.store.SealedJournal;
import se.stegvis.mobile.store.SimulatedDisk;
import se.stegvis.mobile.store.Target;
import se.stegvis.mobile.store.TestPictures;
import se.stegvis.mobile.sync.FileRun;
import se.stegvis.mobile.sync.HttpLink;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.sync.TusLink;
import se.stegvis.server.access.Caller;
import se.stegvis.server.sync.Quarantine;
import se.stegvis.server.team.Role;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.wire.Json;

/**
 * Two pictures have not been sent when their case is handed over: one whose visit the server has, one whose visit comes too
 * late. The real tablet and the real server over a real connection that is cut, with a restart of the app between the cuts.
 */
class HandedOverPictureTest {
    private static final String AT = "2026-11-23T10:15:30+01:00";
    private static final int PIECE = 4 << 10;

    @TempDir
    Path folder;

    private final UUID team = UUID.randomUUID();
    private final DataKey key = DataKey.random();
    private final byte[] before = TestPictures.jpeg(180, 1);
    private final byte[] after = TestPictures.jpeg(190, 2);

    @Test
    void bothArriveAndAreNotLookedAtMeanwhile() throws Exception {
        try (Cluster cluster = new Cluster();
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
            assertThat(hanna.attachments().parted()).hasSize(2);
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
        try (Cluster cluster = new Cluster();
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

            new FileRun(hanna.attachments(), new TusLink(server.getURI(), token(hanna)), () -> {}).run();
            assertThat(hanna.attachments().parted()).hasSize(1).allSatisfy(one -> {
                assertThat(one.record()).isEqualTo(damaged);
                assertThat(one.problem().orElseThrow().name()).isEqualTo("attachment-damaged");
            });
            assertThat(hanna.syncState().needAttention()).isOne();
            sync(hugo, server.getURI());
            assertThat(awaited(hugo, whole)).isZero();
            assertThat(awaited(hugo, damaged)).isOne();
        }
    }

    private SealedJournal enrolled(Cluster cluster, URI server, String username, Role role) throws Exception {
        return Enrolled.of(cluster, server, folder.resolve(username), key, username, role, team);
    }

    private static UUID opened(SealedJournal journal) throws Exception {
        UUID caseId = journal.newId();
        ObjectNode set = Json.newObject().put("opened", "2026-11-23");
        journal.save(List.of(new Edit(new Target(caseId, "CASE", caseId), 0, set)), AT);
        return caseId;
    }

    private static UUID visit(SealedJournal journal, UUID caseId, byte[] picture) throws Exception {
        Target visit = new Target(journal.newId(), "HOME_VISIT", caseId);
        ObjectNode set = Json.newObject();
        set.putObject("attachments")
                .putObject(journal.newId().toString())
                .put("sha256", journal.attachments().keep(caseId, picture))
                .put("mediaType", "image/jpeg")
                .put("size", picture.length);
        journal.save(visit, 0, set, AT);
        return visit.record();
    }

    private static void sync(SealedJournal journal, URI server) throws Exception {
        new SyncRun(journal, new HttpLink(server, token(journal)), Clock.systemUTC()).run();
    }

    private static void handOver(SealedJournal lead, URI server, UUID caseId, UUID to) throws Exception {
        sync(lead, server);
        int seen = lead.find(caseId).orElseThrow().content().header().revision();
        ObjectNode set = Json.newObject().put("responsible", to.toString());
        lead.save(new Target(caseId, "CASE", caseId), seen, set, AT);
        sync(lead, server);
        assertThat(lead.outbox()).isEmpty();
    }

    /** The app starts anew after each cut. */
    private SealedJournal sentThroughCuts(SealedJournal journal, Wire wire) throws Exception {
        URI server = URI.create("http://127.0.0.1:" + wire.port());
        SealedJournal open = journal;
        int cuts = 0;
        for (int attempt = 1; !open.attachments().parted().isEmpty(); attempt++) {
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

    private static void adoptAll(Cluster cluster, SealedJournal who) {
        Quarantine quarantine = cluster.beans().getBean(Quarantine.class);
        Caller caller =
                new Caller(Enrolled.TOWN, "cuttown", who.owner().user(), Role.CASEWORKER, Set.of(), Optional.empty());
        List<Quarantine.Held> held = quarantine.held(caller);
        assertThat(held).hasSize(1);
        held.forEach(
                one -> assertThat(quarantine.adopt(caller, one.change().id()).problem())
                        .isEmpty());
    }

    private static int awaited(SealedJournal journal, UUID visit) {
        HomeVisit seen = (HomeVisit) journal.find(visit).orElseThrow().content();
        assertThat(seen.attachments()).hasSize(1);
        return seen.awaited().size();
    }

    private static ContentName name(SealedJournal journal, UUID visit) {
        HomeVisit seen = (HomeVisit) journal.find(visit).orElseThrow().content();
        return new ContentName(seen.header().caseId(), seen.attachments().get(0).sha256());
    }

    private static String sha256(SealedJournal journal, int which) {
        return journal.attachments().parted().get(which).attachment().sha256();
    }

    private static String token(SealedJournal journal) {
        return journal.secret("refresh").orElseThrow();
    }

    private Set<Path> onDisk() throws Exception {
        Path files = folder.resolve("hanna.files");
        try (Stream<Path> all = Files.exists(files) ? Files.walk(files) : Stream.<Path>empty()) {
            return new HashSet<>(all.filter(Files::isRegularFile).toList());
        }
    }
}
