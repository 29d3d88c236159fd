package se.stegvis.trials.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.stegvis.mobile.journal.RecordTarget;
import se.stegvis.mobile.journal.SealedJournal;
import se.stegvis.mobile.sync.HttpLink;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.SyncRun;
import se.stegvis.server.record.Revision;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.Json;

/**
 * Fault S4: the real server's answers, over a real connection, break after every so many bytes: the push's and the pull's
 * behind it. {@code -Dstegvis.cut.step=1} for each byte.
 */
class CutAnswerTest {
    private static final int STEP = Integer.getInteger("stegvis.cut.step", 23);
    private static final String AT = "2026-11-23T10:15:30+01:00";

    @TempDir
    Path folder;

    @Test
    void anAnswerCutAnywhereLeavesTheCursorAndTheNoteIsThereOnce() throws Exception {
        try (SimulatedCluster cluster = new SimulatedCluster();
                EmbeddedServer server =
                        cluster.beans().getBean(EmbeddedServer.class).start();
                Wire wire = new Wire(server.getPort());
                SealedJournal journal = Enrolled.of(cluster, server.getURI(), folder)) {
            UUID caseId = journal.newId();
            journal.save(
                    List.of(new se.stegvis.mobile.journal.RecordEdit(
                            new RecordTarget(caseId, "CASE", caseId),
                            0,
                            Json.newObject().put("opened", "2026-11-23"))),
                    AT);
            new SyncRun(journal, link(journal, server.getPort()), Clock.systemUTC()).run();
            int cuts = 0;
            boolean cut = true;
            for (int bytes = 0; cut; bytes += STEP) {
                RecordTarget visit = new RecordTarget(journal.newId(), "HOME_VISIT", caseId);
                ObjectNode set = Json.newObject().put("observations", "note " + bytes);
                journal.save(visit, 0, set, AT);
                cut = isCutAt(wire, journal, bytes);
                cuts += cut ? 1 : 0;
                new SyncRun(journal, link(journal, server.getPort()), Clock.systemUTC()).run();
                assertThat(journal.outbox()).as("cut after %d bytes", bytes).isEmpty();
                Map<UUID, List<Revision>> there = cluster.revisions(Enrolled.TOWN, List.of(visit.record()));
                assertThat(there.get(visit.record()))
                        .as("cut after %d bytes", bytes)
                        .hasSize(1);
            }
            // The answers to a push and to a pull are some hundred bytes each.
            assertThat(cuts).isGreaterThan(600 / STEP);
        }
    }

    /** A page that is large enough to be packed, and the push before it, too. */
    @ParameterizedTest
    @EnumSource
    void aPackedPageCutAnywhereIsAskedForAgain(ContentCoding coding) throws Exception {
        try (SimulatedCluster cluster = new SimulatedCluster();
                EmbeddedServer server =
                        cluster.beans().getBean(EmbeddedServer.class).start();
                Wire wire = new Wire(server.getPort());
                SealedJournal journal = Enrolled.of(cluster, server.getURI(), folder)) {
            if (coding == ContentCoding.GZIP) {
                wire.offerGzipAlone();
            }
            UUID caseId = journal.newId();
            journal.save(
                    new RecordTarget(caseId, "CASE", caseId),
                    0,
                    Json.newObject().put("opened", "2026-11-23"),
                    AT);
            RecordTarget visit = new RecordTarget(journal.newId(), "HOME_VISIT", caseId);
            String text = "Kaffe i köket, sade hon. ".repeat(60);
            journal.save(visit, 0, Json.newObject().put("observations", text), AT);
            new SyncRun(journal, link(journal, wire.port()), Clock.systemUTC()).run();
            int cuts = 0;
            boolean cut = true;
            for (int bytes = 0; cut; bytes += STEP) {
                journal.startOver();
                cut = isCutAt(wire, journal, bytes);
                cuts += cut ? 1 : 0;
                wire.cutAfter(Long.MAX_VALUE);
                new SyncRun(journal, link(journal, wire.port()), Clock.systemUTC()).run();
                HomeVisit arrived =
                        (HomeVisit) journal.find(visit.record()).orElseThrow().content();
                assertThat(arrived.doc().text(HomeVisit.OBSERVATIONS.name()))
                        .as("cut after %d bytes", bytes)
                        .contains(text);
            }
            assertThat(cuts).isGreaterThan(600 / STEP);
            // The first request goes as gzip, which every server reads.
            assertThat(wire.codings()).contains(coding.token()).isSubsetOf(coding.token(), "gzip");
        }
    }

    /** Whether the round broke off; then the cursor is where it was. */
    private static boolean isCutAt(Wire wire, SealedJournal journal, int bytes) throws Exception {
        Optional<String> before = journal.cursor();
        HttpLink link = link(journal, wire.port());
        wire.cutAfter(bytes);
        try {
            new SyncRun(journal, link, Clock.systemUTC()).run();
            return false;
        } catch (LinkFailure failure) {
            assertThat(failure.reason())
                    .as("cut after %d bytes", bytes)
                    .isIn(LinkFailure.FailureKind.NO_ANSWER, LinkFailure.FailureKind.LOGIN_NEEDED);
            assertThat(journal.cursor()).as("cut after %d bytes", bytes).isEqualTo(before);
            return true;
        }
    }

    private static HttpLink link(SealedJournal journal, int port) {
        return new HttpLink(
                URI.create("http://127.0.0.1:" + port),
                journal.secret("refresh").orElseThrow());
    }
}
