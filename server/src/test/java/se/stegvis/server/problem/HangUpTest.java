package se.stegvis.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.stegvis.server.support.Api;
import se.stegvis.server.support.ServerTest;

/** Networks break: a client that hangs up half-way through its body is an everyday thing, not a fault. */
@ServerTest
class HangUpTest {

    @Inject
    EmbeddedServer server;

    @Test
    void aClientThatHangsUpInTheMiddleOfItsBodyIsOneQuietLine() throws Exception {
        String token = new Api(server).token("handlaggare1@ekdalen");
        HeardRequest heard = new HeardRequest();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        heard.setContext(root.getLoggerContext());
        heard.start();
        root.addAppender(heard);
        try {
            sendHalf(token);
            Optional<ILoggingEvent> told = heard.until("a client left before its request was whole");

            assertThat(told).isPresent();
            assertThat(told.orElseThrow().getLevel()).isEqualTo(Level.INFO);
            assertThat(heard.before).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
        } finally {
            root.detachAppender(heard);
        }
    }

    private void sendHalf(String token) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.getPort())) {
            String head = "POST /api/v1/sync/push HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + token + "\r\nContent-Length: 5000\r\n\r\n{\"device\":";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        }
    }

    private static final class HeardRequest extends AppenderBase<ILoggingEvent> {
        private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
        private final List<ILoggingEvent> before = new java.util.ArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }

        Optional<ILoggingEvent> until(String message) throws InterruptedException {
            ILoggingEvent event = events.poll(20, TimeUnit.SECONDS);
            while (event != null && !event.getFormattedMessage().equals(message)) {
                before.add(event);
                event = events.poll(20, TimeUnit.SECONDS);
            }
            return Optional.ofNullable(event);
        }
    }
}
