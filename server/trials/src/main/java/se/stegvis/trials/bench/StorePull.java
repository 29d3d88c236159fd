package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * The real tablet, a process of its own, fetches everything into an empty sealed store, time after time: the first on cold
 * code, as on the day it is handed out; the last as warm as everything else that is measured. Needs the class
 * path of the module mobile in {@code stegvis.mobile.classpath}, as {@code ./stegvis} gives it.
 */
final class StorePull {
    private static final String MAIN = "se.stegvis.trials.tabletbench.StorePullMain";
    private static final int LONGEST_MINUTES = 5;

    private final BenchServer server;

    StorePull(BenchServer server) {
        this.server = server;
    }

    /** Adds milliseconds of the first and the last pull, and processor time of the last. */
    void run(String worker, int times, Medians medians) throws IOException, InterruptedException {
        Process tablet = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // As the packaged tablet has it.
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("stegvis.mobile.classpath"),
                        MAIN,
                        server.uri().toString(),
                        worker,
                        server.folder("tablets").toString(),
                        String.valueOf(times)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            // Not on the command line, where every process of the machine could read it.
            tablet.getOutputStream().write((server.password() + "\n").getBytes(StandardCharsets.UTF_8));
            tablet.getOutputStream().close();
            List<String> lines = new String(tablet.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            if (!tablet.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || tablet.exitValue() != 0) {
                throw new IOException("the tablet ended with " + tablet.exitValue());
            }
            List<ObjectNode> pulls = pulls(lines);
            ObjectNode last = pulls.get(pulls.size() - 1);
            medians.add("store_pull_first_ms", pulls.get(0).path("ms").asDouble());
            medians.add("store_pull_records", last.path("records").asDouble());
            medians.add("store_pull_ms", last.path("ms").asDouble());
            medians.add("store_pull_tablet_cpu_ms", last.path("cpu_ms").asDouble());
        } finally {
            tablet.destroy();
        }
    }

    private static List<ObjectNode> pulls(List<String> lines) throws IOException {
        List<ObjectNode> pulls = new ArrayList<>();
        for (String line : lines) {
            try {
                pulls.add(Json.object(line.getBytes(StandardCharsets.UTF_8)));
            } catch (MalformedMessage unexpected) {
                throw new IOException("the tablet said '" + line + "'", unexpected);
            }
        }
        return pulls;
    }
}
