package se.stegvis.trials.cluster;

import java.time.Duration;

/** How long notes waited in one part of a trial: the longest, and how many waited too long. */
final class WaitTimes {
    /** The longest time a person may be kept waiting by a dead node. */
    static final Duration MOST = Duration.ofSeconds(10);

    private Duration longest = Duration.ZERO;
    private String story = "";
    private int tooLong;

    synchronized void add(Wait wait) {
        add(wait.time(), wait.toString());
    }

    synchronized void add(Duration time, String told) {
        tooLong += time.compareTo(MOST) > 0 ? 1 : 0;
        if (time.compareTo(longest) > 0) {
            longest = time;
            story = told;
        }
    }

    /** Earlier waits do not count. */
    synchronized void forget() {
        longest = Duration.ZERO;
        story = "";
        tooLong = 0;
    }

    synchronized Duration longest() {
        return longest;
    }

    synchronized int tooLong() {
        return tooLong;
    }

    /** The servers' answers to the note that waited longest. */
    synchronized String story() {
        return story;
    }
}
