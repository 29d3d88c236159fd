package se.stegvis.trials.bench;

import java.util.Arrays;
import java.util.Optional;
import se.stegvis.shared.sync.PullResponse;

/** A device that has nothing pulls everything, then finds nothing new many times. */
final class PullRun {
    /** How many times it asks for nothing: processor time is counted in steps of 10 ms, a 25th of what they take. */
    static final int ASKING_AGAIN = 401;

    private final BenchTablet tablet;
    private Optional<String> cursor = Optional.empty();
    private long items;

    PullRun(BenchTablet tablet) {
        this.tablet = tablet;
    }

    /** To the last page. */
    void everything() throws Exception {
        boolean more = true;
        while (more) {
            more = next().more();
        }
    }

    /** The next page. */
    PullResponse next() throws Exception {
        PullResponse page = tablet.pull(cursor);
        items += page.items().size();
        cursor = Optional.of(page.cursor());
        return page;
    }

    long items() {
        return items;
    }

    BenchTablet tablet() {
        return tablet;
    }

    /** Milliseconds of the middle one of many pulls without anything new. Counts bytes anew. */
    double nothingNew() throws Exception {
        tablet.forget();
        double[] milliseconds = new double[ASKING_AGAIN];
        for (int i = 0; i < ASKING_AGAIN; i++) {
            long begin = System.nanoTime();
            PullResponse page = tablet.pull(cursor);
            milliseconds[i] = (System.nanoTime() - begin) / 1e6;
            if (!page.items().isEmpty()) {
                throw new IllegalStateException("there was something new");
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds[ASKING_AGAIN / 2];
    }
}
