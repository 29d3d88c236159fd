package se.stegvis.server.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.stegvis.shared.wire.Json;

/** What every benchmark's program does: progress on standard error, one JSON object on standard output. */
final class Bench {
    private static final int WRONG_USE = 2;

    private Bench() {}

    /** How a program understands its arguments. */
    interface Asked<T> {
        T read() throws IOException;
    }

    /** Ends the program with the reason when it was asked for something it does not understand. */
    static <T> T options(Asked<T> asked) throws IOException {
        try {
            return asked.read();
        } catch (IllegalArgumentException misunderstood) {
            System.err.println("bench: " + misunderstood.getMessage());
            System.exit(WRONG_USE);
            throw misunderstood;
        }
    }

    /** Of the sizes those up to {@code --most}, all of them when it is not given. */
    static List<Integer> sizes(String[] args, List<Integer> all) throws IOException {
        int most = options(() -> Numbers.read(args, List.of("--most")).getOrDefault("--most", Integer.MAX_VALUE));
        return all.stream().filter(size -> size <= most).toList();
    }

    /** A line per request would be measured too. Must come before anything logs. */
    static void quiet() {
        if (System.getenv("STEGVIS_LOG_LEVEL") == null) {
            System.setProperty("STEGVIS_LOG_LEVEL", "WARN");
        }
    }

    static void progress(String what) {
        System.err.println("bench: " + what);
    }

    /** The report, and the end of the program. */
    static void print(ObjectNode report) {
        System.out.println(new String(Json.bytes(report), StandardCharsets.UTF_8));
        System.exit(0);
    }

    /** Load average of the last minute, two decimals. */
    static double load() {
        return Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 100) / 100.0;
    }
}
