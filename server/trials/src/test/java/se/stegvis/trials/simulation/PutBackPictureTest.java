package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.trials.simulation.Errands.awaited;
import static se.stegvis.trials.simulation.Errands.handOver;
import static se.stegvis.trials.simulation.Errands.name;
import static se.stegvis.trials.simulation.Errands.opened;
import static se.stegvis.trials.simulation.Errands.sendPictures;
import static se.stegvis.trials.simulation.Errands.sync;
import static se.stegvis.trials.simulation.Errands.visit;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.journal.TestPictures;
import se.stegvis.mobile.sync.TusLink;
import se.stegvis.mobile.vault.DataKey;
import se.stegvis.server.team.Role;
import se.stegvis.shared.sync.Problem;

/** Hanna's picture came after the last backup, that backup is put back, and her case is Hugo's when she comes back. */
class PutBackPictureTest {
    @TempDir
    Path folder;

    private final UUID team = UUID.randomUUID();
    private final byte[] picture = TestPictures.jpeg(180, 1);
    private SimulatedCluster cluster;
    private EmbeddedServer started;
    private URI server;
    private SealedJournal lead;
    private SealedJournal hanna;
    private SealedJournal hugo;
    private UUID caseId;
    private UUID visit;

    @BeforeEach
    void thePictureArrivesAfterTheBackup() throws Exception {
        cluster = new SimulatedCluster();
        started = cluster.beans().getBean(EmbeddedServer.class).start();
        server = started.getURI();
        lead = enrolled("lena", Role.TEAM_LEAD);
        hanna = enrolled("hanna", Role.CASEWORKER);
        hugo = enrolled("hugo", Role.CASEWORKER);
        caseId = opened(hanna);
        visit = visit(hanna, caseId, picture);
        sync(hanna, server);
        cluster.backup(Enrolled.TOWN, Instant.now().plusSeconds(1));
        sync(hanna, server);
        sendPictures(hanna, server);
        sync(hanna, server);
        assertThat(awaited(hanna, visit)).isZero();
    }

    @AfterEach
    void close() {
        hugo.close();
        hanna.close();
        lead.close();
        started.close();
        cluster.close();
    }

    private SealedJournal enrolled(String username, Role role) throws Exception {
        return Enrolled.of(cluster, server, folder.resolve(username), DataKey.random(), username, role, team);
    }

    private void putBack() {
        cluster.restore(Enrolled.TOWN);
        cluster.forgetBackup();
    }

    @Test
    void itIsSentAgainThoughItOnceHadArrived() throws Exception {
        putBack();
        handOver(lead, server, caseId, hugo.owner().user());
        sync(hugo, server);
        assertThat(awaited(hugo, visit)).isOne();

        sync(hanna, server);
        assertThat(hanna.cases()).isEmpty();
        assertThat(hanna.attachments().orphaned()).hasSize(1);
        assertThat(hanna.attachments().read(name(hugo, visit))).isEmpty();
        sendPictures(hanna, server);
        sync(hugo, server);
        assertThat(awaited(hugo, visit)).isZero();
        assertThat(new TusLink(server, Errands.token(hugo)).fetch(name(hugo, visit)))
                .isEqualTo(picture);
    }

    @Test
    void withABackupThatHasItByNowItIsOnlyAskedFor() throws Exception {
        cluster.backup(Enrolled.TOWN, Instant.now().plusSeconds(1));
        putBack();
        handOver(lead, server, caseId, hugo.owner().user());
        sync(hanna, server);
        sendPictures(hanna, server);
        assertThat(hanna.attachments().orphaned()).isEmpty();
        assertThat(cluster.number("SELECT COUNT(*) FROM attachment_piece WHERE municipality = " + Enrolled.TOWN))
                .as("not stored a second time")
                .isOne();
    }

    @Test
    void whatTheServerWouldNotHaveIsSettledWhenItsRecordSaysThatItArrived() throws Exception {
        putBack();
        handOver(lead, server, caseId, hugo.owner().user());
        sync(hanna, server);
        hanna.attachments()
                .turnedAway(
                        hanna.attachments().orphaned().get(0).content(), new Problem("about:blank", "", "", List.of()));
        assertThat(hanna.syncState().needAttention()).isOne();
        sync(hugo, server);
        hugo.attachments().keep(caseId, picture);
        sendPictures(hugo, server);
        handOver(lead, server, caseId, hanna.owner().user());
        sync(hanna, server);
        assertThat(awaited(hanna, visit)).isZero();
        assertThat(hanna.syncState().needAttention()).isZero();
        assertThat(hanna.attachments().read(name(hanna, visit))).contains(picture);
    }
}
