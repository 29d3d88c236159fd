package se.stegvis.trials.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.embedded.ParentDeathSignal;
import se.stegvis.trials.galera.Ending;

/** One Stegvis server of the cluster, a process of its own. */
final class ServerNode {
    private static final Logger LOG = LoggerFactory.getLogger(ServerNode.class);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    final int port;
    private final Path folder;
    private final Map<String, String> settings;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    /** @param settings of the environment, the same secrets on every server */
    ServerNode(int port, Path folder, Map<String, String> settings) {
        this.port = port;
        this.folder = folder;
        this.settings = new HashMap<>(settings);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "se.stegvis.server.start.Main",
                "--port",
                Integer.toString(port),
                "--data",
                folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(ParentDeathSignal.throughShell(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(settings);
        process = builder.start();
    }

    private Path log() {
        return folder.resolveSibling(folder.getFileName() + ".log");
    }

    /** Its logged errors, each with the places in the code that follow it. */
    List<String> errors() throws IOException {
        List<String> errors = new ArrayList<>();
        boolean within = false;
        for (String line : Files.exists(log()) ? Files.readAllLines(log()) : List.<String>of()) {
            boolean goesOn = line.startsWith(" ") || line.startsWith("<-");
            within = line.contains(" ERROR ") || within && goesOn;
            if (within) {
                errors.add(line);
            }
        }
        return errors;
    }

    void awaitHealthy() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (health() != 200) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("the server on port " + port + " did not come up; see " + folder + ".log");
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    /** Status of {@code /health}; 0 when it does not answer. */
    int health() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri().resolve("/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            LOG.trace("no answer from port {}", port, notYet);
            return 0;
        }
    }

    /** The shell that starts it becomes the server, so the id is the server's. */
    Footprint footprint() throws IOException {
        return Footprint.of(process.pid());
    }

    void kill() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process.getOutputStream().close();
    }

    void stop() throws IOException {
        if (process != null) {
            Ending.of(process, 20);
        }
    }
}
