package se.stegvis.server.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static se.stegvis.server.sync.Tablet.id;
import static se.stegvis.server.sync.Tablet.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.wire.PushWire;

/** Faults S4 and I7: requests that stop in their midst. {@code -Dstegvis.slow.clients}, {@code -Dstegvis.cut.step=1}. */
class SlowClientsTest {
    private static final int CLIENTS = Integer.getInteger("stegvis.slow.clients", 300);
    private static final int STEP = Integer.getInteger("stegvis.cut.step", 23);
    private static SyncServer server;
    private static Tablet hanna;
    private static UUID caseId;

    @BeforeAll
    static void start() {
        server = SyncServer.own();
        hanna = server.tablet("handlaggare1@ekdalen");
        caseId = hanna.openCase();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static byte[] request(Change change) throws IOException {
        byte[] body = PushWire.write(new PushRequest(hanna.device, List.of(change)));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head(body.length));
        request.write(body);
        return request.toByteArray();
    }

    private static byte[] head(long length) {
        return ("POST /api/v1/sync/push HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + hanna.token + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void send(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    private static String status(Socket socket) throws IOException {
        socket.setSoTimeout(30_000);
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    @Test
    void othersAreServedWhileManyStopInTheMidstOfARequestAndSoAreTheseInTheEnd() throws IOException {
        byte[] request = request(visit(caseId, id(), 0, "observations", "Halv."));
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                slow.add(socket);
                send(socket, Arrays.copyOf(request, request.length - 1 - i % 100));
            }
            assertThat(hanna.pushOne(visit(caseId, id(), 0, "observations", "Hel."))
                            .outcome())
                    .isEqualTo(Outcome.APPLIED);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void aRequestCutAnywhereHasNoEffectAndWholeItHasOne() throws IOException {
        Change change = visit(caseId, id(), 0, "observations", "Avbruten.");
        byte[] request = request(change);
        for (int bytes = 0; bytes < request.length; bytes += STEP) {
            try (Socket socket = new Socket("127.0.0.1", server.port())) {
                send(socket, Arrays.copyOf(request, bytes));
            }
        }
        // Taken in after all that was cut has come to the server.
        hanna.pushOne(visit(caseId, id(), 0, "observations", "Efteråt."));
        assertThat(stored(change)).isZero();
        assertThat(hanna.pushOne(change).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(stored(change)).isOne();
    }

    private static long stored(Change change) {
        return server.count("SELECT COUNT(*) FROM care_record WHERE record_id = UNHEX('"
                + change.record().toString().replace("-", "") + "')");
    }

    @Test
    void aLengthBeyondTheLimitIsTurnedAwayBeforeTheBodyComes() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            send(socket, head(1L << 30));
            assertThat(status(socket)).isEqualTo("HTTP/1.1 413");
        }
    }
}
