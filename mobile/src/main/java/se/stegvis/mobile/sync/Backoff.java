package se.stegvis.mobile.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next round: longer after each failure, never the same for all tablets. */
final class Backoff {
    static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /**
     * While the server is out of reach a try costs it nothing, and a network that comes back is noticed within a minute.
     * Afterwards all tablets together ask no more often than those that are idle.
     */
    private static final Duration OUT_OF_REACH = Duration.ofSeconds(40);

    private static final int DOUBLINGS = 8;

    private final RandomGenerator random;
    private int failures;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** After a round that went well. */
    Duration afterSuccess() {
        failures = 0;
        return spread(IDLE);
    }

    /** After a failure; what the server asked for is the least. */
    Duration afterFailure(Duration atLeast) {
        Duration spread = spread(next(LONGEST));
        return spread.compareTo(atLeast) < 0 ? atLeast.plus(spread(FIRST)) : spread;
    }

    /** After a round in which nobody answered, or somebody else than the server: at most a minute. */
    Duration afterNoContact() {
        return spread(next(OUT_OF_REACH));
    }

    private Duration next(Duration longest) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        failures++;
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    /** Between half and one and a half times as long, so that tablets do not come all at once after an outage. */
    private Duration spread(Duration around) {
        return Duration.ofMillis((long) (around.toMillis() * (0.5 + random.nextDouble())));
    }
}
