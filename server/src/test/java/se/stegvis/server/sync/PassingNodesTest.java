package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.TusSide.naming;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.attachment.AttachmentRefStore;
import se.stegvis.server.attachment.Receipts.Receipt;
import se.stegvis.server.attachment.UnclaimedContent;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.support.TestPictures;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.shared.record.Doc;
import se.stegvis.shared.record.HomeVisit;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.record.RecordHeader;
import se.stegvis.shared.sync.Change;
import se.stegvis.trials.galera.TwoNodes;

/**
 * A visit is adopted at one node of a cluster while its picture becomes whole at another; the locks of the one are not
 * seen at the other.
 */
class PassingNodesTest {
    private static TwoNodes nodes;
    private static SyncServer here;
    private static SyncServer there;

    @BeforeAll
    static void begin() throws Exception {
        Optional<TwoNodes> begun = TwoNodes.begun();
        Assumptions.assumeTrue(begun.isPresent(), "MariaDB with Galera is not installed");
        nodes = begun.get();
        here = new SyncServer(nodes.properties(0));
        there = new SyncServer(nodes.properties(1));
    }

    @AfterAll
    static void end() throws Exception {
        if (nodes != null) {
            here.close();
            there.close();
            nodes.close();
        }
    }

    @Test
    void whoeverComesSecondBeginsAgainAndSeesTheOther() throws Exception {
        Tablet hanna = there.tablet("handlaggare1@ekdalen");
        TusSide pictures = new TusSide(there.port(), hanna.token);
        UUID caseId = hanna.openCase();
        byte[] picture = TestPictures.jpeg(60, 1);
        Change late = naming(caseId, Tablet.id(), picture);
        handOver(caseId);
        assertThat(hanna.pushOne(late).problem().orElseThrow().name()).isEqualTo("handed-over");

        AtomicInteger tries = new AtomicInteger();
        List<Receipt> told = here.bean(Transactions.class).write(() -> {
            List<Receipt> found = written(late);
            if (tries.incrementAndGet() == 1) {
                assertThat(found).as("the picture is not whole yet").isEmpty();
                sent(pictures, caseId, picture);
            }
            return found;
        });

        assertThat(tries).as("the node took the first try back").hasValue(2);
        assertThat(told).singleElement().satisfies(receipt -> assertThat(receipt.careRecord())
                .isEqualTo(late.record()));
    }

    private static void handOver(UUID caseId) {
        String hugo = TestPeople.account(1, "handlaggare2").toString();
        there.tablet("teamledare1@ekdalen")
                .push(Tablet.change("CASE", caseId, caseId, 1, Tablet.set("responsible", hugo)));
    }

    /** The steps of {@code Intake} when a visit is written, so far as pictures are concerned. */
    private static List<Receipt> written(Change change) {
        UUID caseId = change.caseId();
        CaseRegister register = here.bean(CaseRegister.class);
        long seq =
                register.lock(TestPeople.EKDALEN, List.of(caseId)).get(caseId).seq();
        RecordHeader header = new RecordHeader(change.record(), caseId, change.kind(), 1);
        HomeVisit visit = (HomeVisit) Kind.read(header, Doc.of(change.set()));
        here.bean(AttachmentRefStore.class)
                .follow(TestPeople.EKDALEN, List.of(visit), Instant.parse("2026-11-22T09:00:00Z"));
        register.bump(TestPeople.EKDALEN, Map.of(caseId, seq + 1));
        return here.bean(UnclaimedContent.class).receipts(TestPeople.EKDALEN, List.of(visit));
    }

    private static void sent(TusSide side, UUID caseId, byte[] picture) {
        try {
            side.send(caseId, picture);
        } catch (Exception notTaken) {
            throw new AssertionError(notTaken);
        }
    }
}
