package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.stegvis.server.problem.SafeMain;
import se.stegvis.shared.wire.Json;
import se.stegvis.trials.startup.OwnDatabase;

/** The common part of every benchmark's program: progress on standard error, one JSON object on standard output. */
final class Bench {
    private Bench() {}

    /** The measurement, once the options are read. */
    interface Measured<T> {
        ObjectNode report(T asked) throws Exception;
    }

    /** A whole program: reads its arguments, measures, prints the report and ends. */
    static <T> void run(SafeMain.Asked<T> options, Measured<T> measured) {
        quiet();
        SafeMain.run(
                "bench",
                () -> {
                    OwnDatabase.demand("bench");
                    return options.read();
                },
                asked -> {
                    progress("starting server and database");
                    ObjectNode report = measured.report(asked);
                    System.out.println(new String(Json.bytes(report), StandardCharsets.UTF_8));
                    return 0;
                });
    }

    /** Of the sizes those up to {@code --most}, all of them when it is not given. */
    static List<Integer> sizes(String[] args, List<Integer> all) {
        int most = Numbers.read(args, List.of("--most")).getOrDefault("--most", Integer.MAX_VALUE);
        return all.stream().filter(size -> size <= most).toList();
    }

    /** A line per request would be measured too. Must come before anything logs. */
    private static void quiet() {
        if (System.getenv("STEGVIS_LOG_LEVEL") == null) {
            System.setProperty("STEGVIS_LOG_LEVEL", "WARN");
        }
    }

    static void progress(String what) {
        System.err.println("bench: " + what);
    }

    /** Load average of the last minute, two decimals. */
    static double load() {
        return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 100) / 100.0;
    }
}
