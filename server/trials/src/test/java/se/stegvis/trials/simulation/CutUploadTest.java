package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.stegvis.mobile.journal.RecordEdit;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.journal.TestPictures;
import se.stegvis.mobile.sync.FileRun;
import se.stegvis.mobile.sync.HttpLink;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.mobile.sync.TusLink;
import se.stegvis.mobile.vault.ContentName;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.wire.Json;

/**
 * Pictures whose way is cut over a hundred times at random bytes of requests or answers, from the real client to the real
 * server over real connections; half-way another server of the same database takes over. Each arrives whole, once.
 * {@code -Dstegvis.cut.pictures=500} for more.
 */
class CutUploadTest {
    private static final int PICTURES = Integer.getInteger("stegvis.cut.pictures", 25);
    private static final int PIECE = 4 << 10;
    private static final String AT = "2026-11-23T10:15:30+01:00";

    @TempDir
    Path folder;

    private int cuts;

    @Test
    void aPictureCutAtRandomBytesArrivesWholeAndOnce() throws Exception {
        try (SimulatedCluster cluster = new SimulatedCluster();
                EmbeddedServer server =
                        cluster.beans().getBean(EmbeddedServer.class).start();
                ApplicationContext other = another(cluster);
                Wire wire = new Wire(server.getPort());
                SealedJournal journal = Enrolled.of(cluster, server.getURI(), folder)) {
            UUID caseId = journal.newId();
            journal.save(
                    List.of(new RecordEdit(
                            new RecordTarget(caseId, "CASE", caseId),
                            0,
                            Json.newObject().put("opened", "2026-11-23"))),
                    AT);
            HttpLink direct = new HttpLink(server.getURI(), token(journal));
            TusLink reader = new TusLink(server.getURI(), token(journal));
            long bytes = 0;
            for (int seed = 0; seed < PICTURES; seed++) {
                if (seed == PICTURES / 2) {
                    wire.leadTo(other.getBean(EmbeddedServer.class).getPort());
                }
                byte[] picture = TestPictures.jpeg(150 + seed % 50, seed);
                bytes += picture.length;
                UUID visit = visit(journal, caseId, picture);
                new SyncRun(journal, direct, Clock.systemUTC()).run();
                sendThroughCuts(journal, wire, new Random(seed));
                new SyncRun(journal, direct, Clock.systemUTC()).run();
                assertWhole(journal, reader, visit, picture, seed);
            }
            assertThat(cuts).isGreaterThanOrEqualTo(4 * PICTURES);
            assertThat(journal.attachments().unsent()).isEmpty();
            assertThat(cluster.number("SELECT COUNT(*) FROM attachment")).isEqualTo(PICTURES);
            assertThat(cluster.number("SELECT SUM(length) FROM attachment_piece"))
                    .isEqualTo(bytes);
        }
    }

    private static ApplicationContext another(SimulatedCluster cluster) {
        ApplicationContext context = cluster.sibling();
        context.getBean(EmbeddedServer.class).start();
        return context;
    }

    private static UUID visit(SealedJournal journal, UUID caseId, byte[] picture) throws Exception {
        String sha256 = journal.attachments().keep(caseId, picture);
        RecordTarget visit = new RecordTarget(journal.newId(), "HOME_VISIT", caseId);
        ObjectNode set = Json.newObject();
        set.putObject("attachments")
                .putObject(journal.newId().toString())
                .put("sha256", sha256)
                .put("mediaType", "image/jpeg")
                .put("size", picture.length);
        journal.save(visit, 0, set, AT);
        return visit.record();
    }

    private static String token(SealedJournal journal) {
        return journal.secret("refresh").orElseThrow();
    }

    /** The ninth try is left alone, so that a picture comes to its end whatever the seed. */
    private void sendThroughCuts(SealedJournal journal, Wire wire, Random random) throws Exception {
        URI server = URI.create("http://127.0.0.1:" + wire.port());
        TusLink link = new TusLink(server, token(journal), PIECE);
        boolean through = false;
        // An answer that says no would come again for ever.
        for (int attempt = 1; !through; attempt++) {
            assertThat(attempt).isLessThan(12);
            wire.cutAfter(Long.MAX_VALUE);
            wire.cutRequestsAfter(Long.MAX_VALUE);
            if (attempt < 9 && random.nextBoolean()) {
                wire.cutAfter(1 + random.nextInt(300));
            } else if (attempt < 9) {
                wire.cutRequestsAfter(1 + random.nextInt(3_000));
            }
            through = isThrough(journal, link);
        }
    }

    private boolean isThrough(SealedJournal journal, TusLink link) throws Exception {
        boolean[] sent = {false};
        try {
            new FileRun(journal.attachments(), link, () -> sent[0] = true).run();
        } catch (LinkFailure failure) {
            if (failure.reason() == LinkFailure.FailureKind.BUSY) {
                // So many small pieces a minute are more than one person may send: a tablet waits as it is told.
                LockSupport.parkNanos(failure.retryAfter().orElseThrow().toNanos());
            } else {
                cuts++;
            }
        }
        return sent[0];
    }

    private static void assertWhole(SealedJournal journal, TusLink reader, UUID visit, byte[] picture, int seed)
            throws Exception {
        HomeVisit arrived = (HomeVisit) journal.find(visit).orElseThrow().content();
        assertThat(arrived.attachments()).as("seed %d", seed).hasSize(1);
        assertThat(arrived.awaited()).as("seed %d", seed).isEmpty();
        ContentName name = new ContentName(
                arrived.header().caseId(), arrived.attachments().get(0).sha256());
        assertThat(reader.fetch(name)).as("seed %d", seed).isEqualTo(picture);
    }
}
