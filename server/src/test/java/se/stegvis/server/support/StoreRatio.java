package se.stegvis.server.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import se.stegvis.server.database.Statements;
import se.stegvis.server.database.Transactions;

/**
 * The same work on a table by a hand-written store and by a repository of Micronaut Data, in turn in one run. The
 * processor time of the thread is the server's share; the clock holds the database's too, and on a shared machine more
 * of the neighbours than of either.
 */
public final class StoreRatio {
    private static final int WARM_UP = 600;
    private static final int ROUNDS = 400;
    private static final String STATEMENTS =
            "SELECT VARIABLE_VALUE AS asked FROM information_schema.SESSION_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Transactions transactions;
    private final Statements statements;

    public StoreRatio(Transactions transactions, Statements statements) {
        this.transactions = transactions;
        this.statements = statements;
    }

    /**
     * Medians of one of the two.
     *
     * @param cpu microseconds of the calling thread
     * @param wall microseconds by the clock
     * @param statements that the database was asked
     */
    public record MedianEffort(double cpu, double wall, double statements) {}

    /** The efforts of both, and how they compare. */
    public record MeasuredRatio(String name, MedianEffort byHand, MedianEffort repository) {
        public double cpu() {
            return repository.cpu / byHand.cpu;
        }

        public double wall() {
            return repository.wall / byHand.wall;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%s: by hand %.0f us cpu, %.0f us, %.0f statements; repository %.0f us cpu, %.0f us, %.0f"
                            + " statements; ratio cpu %.2f, clock %.2f",
                    name,
                    byHand.cpu,
                    byHand.wall,
                    byHand.statements,
                    repository.cpu,
                    repository.wall,
                    repository.statements,
                    cpu(),
                    wall());
        }
    }

    /** Each work gets a number that no other call has had, and runs in a transaction of its own. */
    public MeasuredRatio measured(String name, IntConsumer byHand, IntConsumer repository) {
        List<long[]> hand = new ArrayList<>();
        List<long[]> data = new ArrayList<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            int first = 2 * round;
            boolean swapped = round % 2 == 1;
            long[] one = effort(swapped ? repository : byHand, first);
            long[] other = effort(swapped ? byHand : repository, first + 1);
            if (round >= WARM_UP) {
                hand.add(swapped ? other : one);
                data.add(swapped ? one : other);
            }
        }
        return new MeasuredRatio(name, medians(hand), medians(data));
    }

    private long[] effort(IntConsumer work, int number) {
        return transactions.write(() -> {
            long asked = asked();
            long wall = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            work.accept(number);
            long cpuSpent = threads.getCurrentThreadCpuTime() - cpu;
            long wallSpent = System.nanoTime() - wall;
            return new long[] {cpuSpent, wallSpent, asked() - asked - 1};
        });
    }

    private long asked() {
        return statements
                .first(STATEMENTS, values -> {}, row -> row.longNumber("asked"))
                .orElseThrow();
    }

    private static MedianEffort medians(List<long[]> efforts) {
        return new MedianEffort(median(efforts, 0) / 1e3, median(efforts, 1) / 1e3, median(efforts, 2));
    }

    private static double median(List<long[]> efforts, int at) {
        return efforts.stream().mapToLong(one -> one[at]).sorted().toArray()[efforts.size() / 2];
    }
}
