package se.stegvis.trials.tabletbench;

import java.util.ArrayList;
import java.util.List;

/** How long the same thing took, time after time. */
final class Durations {
    private static final double MICROS_IN_MILLI = 1000.0;

    private final List<Long> nanos = new ArrayList<>();

    /** Something that may fail. */
    interface Work<X extends Exception> {
        void run() throws X;
    }

    <X extends Exception> void measure(Work<X> work) throws X {
        long begin = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - begin);
    }

    /** Milliseconds within which that share of them was done. */
    double share(double share) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return milliseconds(sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)));
    }

    /** Milliseconds of the longest. */
    double worst() {
        return share(1);
    }

    /** With three decimals. */
    static double milliseconds(long nanos) {
        return Math.round(nanos / MICROS_IN_MILLI) / MICROS_IN_MILLI;
    }
}
