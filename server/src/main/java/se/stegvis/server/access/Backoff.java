package se.stegvis.server.access;

import java.time.Duration;

/**
 * How long one waits after wrong guesses: some are free, then twice as long after each, up to a longest.
 *
 * @param free guesses without a wait
 * @param first the wait after the last free one
 */
record Backoff(int free, Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** The wait after so many guesses. */
    Duration after(int guesses) {
        if (guesses < free) {
            return Duration.ZERO;
        }
        Duration grown = first.multipliedBy(1L << Math.min(guesses - free, MOST_DOUBLINGS));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
