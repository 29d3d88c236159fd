package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * Another system measured by its own command, right after ours on the same machine. The command prints on standard error
 * a JSON object a line for each work it has done: {@code {"name":"1 initial push 10,000","wall":4711}}, wall in
 * milliseconds; the first word of the name tells which work it is.
 */
final class PeerRun {
    private static final int LONGEST_MINUTES = 15;

    /** First word of the peer's name to our figure in milliseconds for the same work. */
    private static final Map<String, String> SAME_WORK = new LinkedHashMap<>();

    static {
        SAME_WORK.put("1", "push_ms");
        SAME_WORK.put("2", "store_pull_ms");
        SAME_WORK.put("3", "no_change_pull_median_ms");
        SAME_WORK.put("4a", "changed_100_up_ms");
        SAME_WORK.put("4b", "changed_100_down_ms");
        SAME_WORK.put("5", "push_20_connections_ms");
    }

    private final String command;

    PeerRun(String command) {
        this.command = command;
    }

    /** Runs it and puts its medians beside ours, and ours as a share of them. */
    void into(ObjectNode report) throws IOException, InterruptedException {
        Medians medians = new Medians();
        Process peer = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> words = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(peer.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                words.add(line);
                figure(line)
                        .ifPresent(figure -> medians.add(
                                figure.path("name").asText().split(" ")[0],
                                figure.path("wall").asDouble()));
            }
            if (!peer.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) || peer.exitValue() != 0) {
                throw new IOException("the peer's command failed: " + String.join("\n", words));
            }
        } finally {
            peer.destroy();
        }
        compare(report, medians);
    }

    private static void compare(ObjectNode report, Medians medians) {
        ObjectNode theirs = report.putObject("peer_ms");
        ObjectNode ratios = report.putObject("ratio_to_peer");
        SAME_WORK.forEach((work, ours) -> medians.median(work).ifPresent(wall -> {
            theirs.put(ours, wall);
            if (report.has(ours)) {
                ratios.put(ours, Math.round(1000 * report.path(ours).asDouble() / wall) / 1000.0);
            }
        }));
    }

    private static Optional<ObjectNode> figure(String line) {
        try {
            return Optional.of(Json.object(line.getBytes(StandardCharsets.UTF_8)))
                    .filter(one -> one.has("wall"));
        } catch (MalformedMessage anotherLine) {
            return Optional.empty();
        }
    }
}
