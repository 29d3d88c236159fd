package se.stegvis.mobile.start;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Locks when the app comes back to the screen after too long. {@link IdleLock} counts on the screen's own pulse, which
 * stops while another app is in front.
 */
final class BackgroundLock {
    private final Clock clock;
    private final Duration longest;
    private final Runnable lock;
    private Optional<Instant> leftAt = Optional.empty();

    BackgroundLock(Clock clock, Duration longest, Runnable lock) {
        this.clock = clock;
        this.longest = longest;
        this.lock = lock;
    }

    synchronized void left() {
        leftAt = Optional.of(clock.instant());
    }

    /** A clock that was turned back meanwhile locks as well: how long it was cannot be known then. */
    synchronized void back() {
        Optional<Duration> away = leftAt.map(left -> Duration.between(left, clock.instant()));
        leftAt = Optional.empty();
        if (away.filter(time -> time.isNegative() || time.compareTo(longest) >= 0)
                .isPresent()) {
            lock.run();
        }
    }
}
