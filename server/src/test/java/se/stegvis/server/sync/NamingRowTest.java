package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.TusSide.naming;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.TestPeople;
import se.stegvis.server.support.TestPictures;
import se.stegvis.shared.sync.Change;

/**
 * A writer of content, and a writer of what names it, both write the row of the case: of two who do so at two nodes of
 * a cluster one begins again ({@link PassingNodesTest}).
 */
class NamingRowTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet hugo;
    private static TusSide hannas;

    private final UUID caseId = hanna.openCase();
    private final byte[] picture = TestPictures.jpeg(40, 7);
    private final Change visit = naming(caseId, Tablet.id(), picture);
    private long row = row();

    @BeforeAll
    static void start() throws IOException {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        hugo = server.tablet("handlaggare2@ekdalen");
        hannas = new TusSide(server.port(), hanna.token);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoWritesARecordThatNamesContentWritesIt() {
        hanna.push(visit);
        written();
    }

    @Test
    void whoBringsContentThatAChangeInQuarantineNamesWritesIt() throws Exception {
        handOver();
        hanna.push(visit);
        written();
        hannas.send(caseId, picture);
        written();
    }

    @Test
    void whoAdoptsWritesIt() {
        handOver();
        hanna.push(visit);
        written();
        adopt();
        written();
    }

    private void handOver() {
        String his = TestPeople.account(1, "handlaggare2").toString();
        server.tablet("teamledare1@ekdalen")
                .push(Tablet.change("CASE", caseId, caseId, 1, Tablet.set("responsible", his)));
    }

    private void adopt() {
        var answer = hugo.api.post("/api/v1/quarantine/" + visit.id() + "/adopt", hugo.token, new byte[0]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void written() {
        long now = row();
        assertThat(now).isGreaterThan(row);
        row = now;
    }

    private long row() {
        return server.count("SELECT naming FROM care_case WHERE municipality = 1 AND case_id = UNHEX('"
                + caseId.toString().replace("-", "") + "')");
    }
}
