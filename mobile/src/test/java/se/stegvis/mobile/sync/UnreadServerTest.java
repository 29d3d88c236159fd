package se.stegvis.mobile.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import se.stegvis.mobile.journal.UnsentAttachment;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.shared.record.Attachment;

/** A server that accepts the connection and reads nothing of what is written to it: sending ends all the same. */
@Timeout(value = 40, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UnreadServerTest {
    private static final Duration SHORT = Duration.ofMillis(800);
    /** More than the buffers of both ends hold. */
    private static final int LARGE = 24 << 20;

    private static final String TOKENS = "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"account\":{\"id\":\""
            + new UUID(9, 9) + "\",\"username\":\"u\",\"name\":\"n\",\"role\":\"r\",\"municipality\":\"m\"}}";

    private final List<Socket> open = new ArrayList<>();
    private ServerSocket server;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket();
        server.setReceiveBufferSize(4096);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread thread = new Thread(this::accept, "unread server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        for (Socket one : open) {
            one.close();
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Answers the requests without a body, one on each connection, and leaves the others as they are. */
    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket one = server.accept();
                open.add(one);
                String head = head(one.getInputStream());
                Optional<String> answer = answer(head);
                if (answer.isPresent()) {
                    one.getOutputStream().write(answer.get().getBytes(ISO_8859_1));
                    one.close();
                }
            } catch (IOException ended) {
                continue;
            }
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("cut off");
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static Optional<String> answer(String head) {
        String ours = "Tus-Resumable: 1.0.0\r\nConnection: close\r\n";
        if (head.contains(" /api/v1/token ")) {
            return Optional.of(
                    "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + TOKENS.length() + "\r\n\r\n" + TOKENS);
        }
        if (head.startsWith("POST /api/v1/attachments ")) {
            return Optional.of(
                    "HTTP/1.1 201 Created\r\n" + ours + "Location: /api/v1/attachments/7\r\nContent-Length: 0\r\n\r\n");
        }
        if (head.startsWith("HEAD ")) {
            return Optional.of("HTTP/1.1 200 OK\r\n" + ours + "Upload-Offset: 0\r\n\r\n");
        }
        return Optional.empty();
    }

    private static FailureKind failureOf(ThrowingCallable call) {
        LinkFailure[] failure = new LinkFailure[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(LinkFailure.class, thrown -> failure[0] = thrown);
        return failure[0].reason();
    }

    @Test
    void b24_aPushThatNobodyReadsHoldsNothingUp() {
        byte[] body = new byte[LARGE];
        new Random(1).nextBytes(body);
        Transport transport = new Transport(address(), new BoundedHttp(SHORT, 5));
        assertThat(failureOf(() -> transport.post("/api/v1/sync/push", body, Optional.of("a"))))
                .isEqualTo(FailureKind.NO_ANSWER);
    }

    @Test
    void b24_aPictureThatNobodyReadsHoldsNothingUp() {
        TusLink link = new TusLink(address(), "r", LARGE, SHORT);
        Attachment picture = new Attachment("k", "0".repeat(64), "", "image/png", LARGE);
        UnsentAttachment unsent = new UnsentAttachment(new UUID(1, 1), picture);
        assertThat(failureOf(() -> link.send(unsent, () -> new ByteArrayInputStream(new byte[LARGE]))))
                .isEqualTo(FailureKind.NO_ANSWER);
    }
}
