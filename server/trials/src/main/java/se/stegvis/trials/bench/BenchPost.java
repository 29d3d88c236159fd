package se.stegvis.trials.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on the loopback that takes every mail, counts it and lets it go. */
final class BenchPost implements AutoCloseable {
    private final AtomicInteger got = new AtomicInteger();
    private final SMTPServer server;
    private final int port;

    BenchPost() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> got.incrementAndGet())
                .build();
        server.start();
    }

    /** The server's settings that lead here. */
    Map<String, Object> settings() {
        return Map.of(
                "stegvis.mail.host", "127.0.0.1",
                "stegvis.mail.port", port,
                "stegvis.mail.tls", "NONE",
                "stegvis.mail.from", "bench@bench.invalid");
    }

    /** How many came since the last time. */
    int got() {
        return got.getAndSet(0);
    }

    @Override
    public void close() {
        server.stop();
    }
}
