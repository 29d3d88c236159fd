package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;

/**
 * Another system measured by its own command, right after ours on the same machine. The command prints on standard error
 * a JSON object a line for each work it has done: {@code {"name":"1 initial push 10,000","wall":4711}}, wall in
 * milliseconds; the first word of the name tells which work it is.
 */
final class PeerRun {
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** Kept of what a failing command says. */
    private static final int LAST_LINES = 20;

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
    private final Duration longest;

    PeerRun(String command) {
        this(command, LONGEST);
    }

    /** @param longest so long may the command take */
    PeerRun(String command, Duration longest) {
        this.command = command;
        this.longest = longest;
    }

    /**
     * Runs it and puts its medians beside ours, and ours as a share of them. When the command fails, what it measured until
     * then still stands there, and {@code peer_failure} says how it ended: our own figures took minutes to get.
     */
    void into(ObjectNode report) throws InterruptedException {
        Medians medians = new Medians();
        Deque<String> last = new ArrayDeque<>();
        report.put("peer_load_before", Bench.load());
        try {
            String end = ended(line -> {
                figure(line)
                        .ifPresent(figure -> medians.add(
                                figure.path("name").asText().split(" ")[0],
                                figure.path("wall").asDouble()));
                last.add(line);
                if (last.size() > LAST_LINES) {
                    last.remove();
                }
            });
            if (!end.isEmpty()) {
                failed(report, end + "; its last lines: " + String.join("\n", last));
            }
        } catch (IOException notStarted) {
            failed(report, "it could not be run: " + notStarted.getMessage());
        }
        report.put("peer_load_after", Bench.load());
        compare(report, medians);
    }

    private static void failed(ObjectNode report, String how) {
        Bench.progress("the peer's command failed: " + how);
        report.put("peer_failure", how);
    }

    /** Empty when the command ended well. */
    private String ended(Consumer<String> onLine) throws IOException, InterruptedException {
        Process peer = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        AtomicBoolean tooLong = new AtomicBoolean();
        CompletableFuture<Void> alarm = CompletableFuture.runAsync(
                () -> {
                    tooLong.set(true);
                    end(peer);
                },
                CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(peer.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                onLine.accept(line);
            }
            int code = peer.waitFor();
            if (tooLong.get()) {
                return "it had not ended after " + longest;
            }
            return code == 0 ? "" : "it ended with " + code;
        } finally {
            alarm.cancel(false);
            end(peer);
        }
    }

    /**
     * With all that the shell has started, which holds its output open. By the handle, since the process itself would close
     * the output under whoever reads it.
     */
    private static void end(Process peer) {
        peer.descendants().forEach(ProcessHandle::destroy);
        peer.toHandle().destroy();
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
