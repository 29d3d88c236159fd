package se.stegvis.trials.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.stegvis.shared.time.SwedishTime;
import se.stegvis.shared.wire.Json;

/**
 * {@code ./stegvis bench overview}: a team lead's overview over three hundred open cases, the lists behind it and the
 * search for a person, each two hundred times, while ever more cases of other teams are stored beside them. They must
 * cost by what the team has.
 */
public final class OverviewBench {
    private static final List<Integer> STORED = List.of(1_000, 10_000, 100_000);
    private static final int WARM_UPS = 150;
    private static final int READ = 200;
    private final BenchServer server;
    private final BenchDatabase database;

    private OverviewBench(BenchServer server, BenchDatabase database) {
        this.server = server;
        this.database = database;
    }

    public static void main(String[] args) {
        Bench.run(() -> Bench.sizes(args, STORED), OverviewBench::measured);
    }

    private static ObjectNode measured(List<Integer> asked) throws Exception {
        try (BenchServer server = new BenchServer();
                BenchDatabase database = server.database()) {
            return new OverviewBench(server, database).run(asked);
        }
    }

    private ObjectNode run(List<Integer> asked) throws Exception {
        ObjectNode report = Json.newObject();
        report.putObject("settings")
                .put("open_cases_of_the_team", StoredCases.OWN)
                .put("read", READ)
                .put("load_before", Bench.load());
        StoredCases stored =
                new StoredCases(database, server.team(), LocalDate.now(SwedishTime.ZONE), server.clients());
        stored.own();
        stored.others(asked.get(0));
        BenchBrowser lead = new BenchBrowser(server.uri(), server.lead(), server.password());
        Bench.progress("warming up");
        for (DeskWork work : DeskWork.values()) {
            read(lead, work, WARM_UPS);
        }
        ArrayNode sizes = report.putArray("sizes");
        Map<DeskWork, Double> first = new EnumMap<>(DeskWork.class);
        for (int size : asked) {
            Bench.progress("storing " + size + " cases of others");
            stored.others(size);
            for (DeskWork work : DeskWork.values()) {
                Bench.progress("doing " + work.word() + " " + READ + " times");
                measure(
                        lead,
                        work,
                        sizes.addObject().put("cases_of_others", size).put("work", work.word()),
                        first);
            }
        }
        report.put("load_after", Bench.load());
        return report;
    }

    private void measure(BenchBrowser lead, DeskWork work, ObjectNode one, Map<DeskWork, Double> first)
            throws Exception {
        Effort before = database.effort();
        double[] milliseconds = read(lead, work, READ);
        Effort spent = database.effort().since(before);
        one.put("p50_ms", part(milliseconds, 50)).put("p95_ms", part(milliseconds, 95));
        one.put("worst_ms", part(milliseconds, 100));
        one.put("statements", (double) spent.statements() / READ);
        one.put("java_cpu_ms", rounded(spent.javaCpu().toNanos() / 1e6 / READ));
        one.put("database_cpu_ms", rounded(spent.databaseCpu().toNanos() / 1e6 / READ));
        first.putIfAbsent(work, part(milliseconds, 50));
        one.put("p50_ratio_to_first", rounded(part(milliseconds, 50) / first.get(work)));
    }

    /** Milliseconds of each, in order of length. */
    private static double[] read(BenchBrowser lead, DeskWork work, int times) throws Exception {
        double[] milliseconds = new double[times];
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            String page = work.answer(lead, i);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
            if (!page.contains(work.sign())) {
                throw new IllegalStateException(work.word() + " lacks \"" + work.sign() + "\"");
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    private static double part(double[] sorted, int percent) {
        return rounded(sorted[Math.max(0, sorted.length * percent / 100 - 1)]);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
