package se.stegvis.trials.simulation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.trials.simulation.Simulation.Played;

/** The outcome of many seeds: those in which the oracle found a fault, and how many had each event that may not be missing. */
final class PlayedSeeds {
    private static final String LEAVES = " leaves";

    private final Map<Long, Played> bad = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void add(long seed, Played one) {
        if (!one.faults().isEmpty()) {
            bad.put(seed, one);
        }
        count(one, LEAVES);
        for (ContentCoding coding : ContentCoding.values()) {
            count(one, overlappedFailure(coding));
        }
    }

    private void count(Played one, String end) {
        if (one.log().stream().anyMatch(line -> line.endsWith(end))) {
            counts.computeIfAbsent(end, key -> new LongAdder()).increment();
        }
    }

    private static String overlappedFailure(ContentCoding coding) {
        return SimulatedNetwork.BEHIND_A_FAILURE + coding.token();
    }

    private long counted(String end) {
        return counts.containsKey(end) ? counts.get(end).sum() : 0;
    }

    Map<Long, Played> bad() {
        return bad;
    }

    /** Seeds in which somebody leaves. */
    long departures() {
        return counted(LEAVES);
    }

    /** Seeds in which a push is answered that was on the way when another failed. */
    long overlappedFailures(ContentCoding coding) {
        return counted(overlappedFailure(coding));
    }
}
