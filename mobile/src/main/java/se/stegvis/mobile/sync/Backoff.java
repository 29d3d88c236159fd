package se.stegvis.mobile.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next round: longer after each failure, never the same for all tablets. */
final class Backoff {
    static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);
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
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        failures++;
        Duration spread = spread(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        return spread.compareTo(atLeast) < 0 ? atLeast.plus(spread(FIRST)) : spread;
    }

    /** Between half and one and a half times as long, so that tablets do not come all at once after an outage. */
    private Duration spread(Duration around) {
        return Duration.ofMillis((long) (around.toMillis() * (0.5 + random.nextDouble())));
    }
}
