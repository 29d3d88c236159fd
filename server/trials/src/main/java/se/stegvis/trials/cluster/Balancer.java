package se.stegvis.trials.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.stegvis.server.embedded.ParentDeathSignal;
import se.stegvis.trials.galera.Ending;

/** HAProxy with the configuration of {@code docs/cluster}, the same that an administrator uses. */
final class Balancer implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/haproxy");

    private final Process process;
    private final int port;

    private Balancer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param servers as many as the configuration names */
    static Balancer before(List<ServerNode> servers, Path configuration) throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(ParentDeathSignal.throughShell(
                        List.of(PROGRAM.toString(), "-db", "-q", "-f", configuration.toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("STEGVIS_BIND", "127.0.0.1:" + port);
        for (int i = 0; i < servers.size(); i++) {
            builder.environment().put("STEGVIS_" + (i + 1), "127.0.0.1:" + servers.get(i).port);
        }
        return new Balancer(builder.start(), port);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws IOException {
        Ending.of(process, 10);
    }
}
