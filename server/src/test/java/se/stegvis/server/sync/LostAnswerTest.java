package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.change;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.set;
import static se.stegvis.server.sync.Tablet.visit;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.server.support.TestPeople;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.PushWire;

/** Events around an answer: it is lost, it comes too late for another's work, others hear of it. */
class LostAnswerTest {
    private static SyncServer server;
    private static Tablet hanna;
    private static Tablet astrid;
    private static UUID caseId;

    @BeforeAll
    static void start() {
        server = new SyncServer();
        hanna = server.tablet("handlaggare1@ekdalen");
        astrid = server.tablet("arbetsterapeut1@ekdalen");
        caseId = id();
        String therapist = TestPeople.account(1, "arbetsterapeut1").toString();
        hanna.push(change("CASE", caseId, caseId, 0, set("occupationalTherapist", therapist)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aChangeWhoseAnswerWasLostIsStoredOnceAndAnsweredTheSame() throws IOException {
        Change change = visit(caseId, id(), 0, "observations", "Svaret försvann.");
        byte[] body = PushWire.write(new PushRequest(hanna.device, List.of(change)));
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String head = "POST /api/v1/sync/push HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + hanna.token + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            // The first byte of the answer: it is committed. Nothing of it is read.
            assertThat(socket.getInputStream().read()).isEqualTo('H');
        }
        ChangeResult again = hanna.pushOne(change);

        assertThat(again.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(hanna.state(change.record()).seq()).isEqualTo(again.seq());
    }

    @Test
    void aWithdrawalStandsAgainstAnExtensionWrittenUnseenWhicheverComesFirst() {
        for (boolean withdrawalFirst : List.of(true, false)) {
            UUID consent = id();
            hanna.push(change("CONSENT", caseId, consent, 0, set("validTo", "2026-12-31")));
            var withdrawal = set();
            withdrawal.putObject("withdrawn").put("at", Tablet.AT).put("parties", "ALL");
            Change withdraw = change("CONSENT", caseId, consent, 1, withdrawal);
            Change extend = change("CONSENT", caseId, consent, 1, set("validTo", "2027-06-30"));
            if (withdrawalFirst) {
                astrid.push(withdraw);
                hanna.push(extend);
            } else {
                hanna.push(extend);
                astrid.push(withdraw);
            }
            assertThat(hanna.doc(consent).at("/withdrawn/parties").asText()).isEqualTo("ALL");
        }
    }

    @Test
    void openTabletsHearThatThereIsSomethingNewerInTheirCasesOnly() throws Exception {
        HttpRequest listen = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + "/api/v1/sync/events"))
                .header("Authorization", "Bearer " + astrid.token)
                .build();
        var heard = new CompletableFuture<String>();
        HttpClient.newHttpClient().sendAsync(listen, BodyHandlers.fromLineSubscriber(new FirstData(heard)));
        UUID unheard = hanna.openCase();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!heard.isDone() && System.nanoTime() < deadline) {
            hanna.push(visit(unheard, id(), 0, "observations", "Inte hennes."));
            hanna.push(visit(caseId, id(), 0, "observations", "Hennes."));
        }
        assertThat(heard.get(1, TimeUnit.SECONDS)).contains(caseId.toString()).contains("\"seq\":");
    }
}
