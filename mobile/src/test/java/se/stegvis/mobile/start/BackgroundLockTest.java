package se.stegvis.mobile.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLockTest {
    private final AtomicInteger locked = new AtomicInteger();
    private final TurnedClock clock = new TurnedClock();
    private final BackgroundLock away = new BackgroundLock(clock, Duration.ofMinutes(3), locked::incrementAndGet);

    @Test
    void aPhoneCallOfTwoMinutesDoesNotLock() {
        away.left();
        clock.now = clock.now.plus(Duration.ofMinutes(2));
        away.back();

        assertThat(locked).hasValue(0);
    }

    @Test
    void threeMinutesAwayLocks() {
        away.left();
        clock.now = clock.now.plus(Duration.ofMinutes(3));
        away.back();

        assertThat(locked).hasValue(1);
    }

    @Test
    void aClockTurnedBackLocks() {
        away.left();
        clock.now = clock.now.minus(Duration.ofDays(1));
        away.back();

        assertThat(locked).hasValue(1);
    }

    @Test
    void comingToTheFrontForTheFirstTimeDoesNotLock() {
        away.back();

        assertThat(locked).hasValue(0);
    }

    private static final class TurnedClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
