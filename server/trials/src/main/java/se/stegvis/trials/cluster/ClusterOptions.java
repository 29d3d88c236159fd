package se.stegvis.trials.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The options of the command line.
 *
 * @param nodes       of the cluster
 * @param kills       of nodes under load; 0 only starts the cluster
 * @param stopSeconds how long one node is stopped in a trial
 * @param syncWait    of the servers' sessions; 0 is for showing what goes wrong
 */
record ClusterOptions(int nodes, int kills, int stopSeconds, int syncWait) {
    private static final int FEWEST = 3;
    private static final int MOST = 5;

    /** @throws IllegalArgumentException naming what was not understood */
    static ClusterOptions read(String[] args) {
        Deque<String> left = new ArrayDeque<>(List.of(args));
        ClusterOptions options = new ClusterOptions(FEWEST, 0, 0, 1);
        while (!left.isEmpty()) {
            options = options.with(left.pop(), left);
        }
        return options;
    }

    private ClusterOptions with(String option, Deque<String> left) {
        return switch (option) {
            case "--nodes" -> new ClusterOptions(number(option, left, FEWEST, MOST), kills, stopSeconds, syncWait);
            case "--kill" -> new ClusterOptions(nodes, number(option, left, 1, 1000), stopSeconds, syncWait);
            case "--stop" -> new ClusterOptions(nodes, kills, number(option, left, 1, 600), syncWait);
            case "--without-sync-wait" -> new ClusterOptions(nodes, kills, stopSeconds, 0);
            default ->
                throw new IllegalArgumentException("unknown option '" + option
                        + "': there are --nodes N, --kill N, --stop SECONDS and --without-sync-wait");
        };
    }

    private static int number(String option, Deque<String> left, int least, int most) {
        String written = left.isEmpty() ? "" : left.pop();
        if (!written.matches("\\d{1,4}") || Integer.parseInt(written) < least || Integer.parseInt(written) > most) {
            throw new IllegalArgumentException(
                    option + " is '" + written + "': give a number from " + least + " to " + most);
        }
        return Integer.parseInt(written);
    }
}
