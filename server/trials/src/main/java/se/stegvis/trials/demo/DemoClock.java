package se.stegvis.trials.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that the demonstration can turn forward, to let time pass to the follow-up dates. */
@Singleton
@Requires(env = "demo")
class DemoClock extends Clock {
    private final Clock real = Clock.systemUTC();
    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is that instant and goes on from there. */
    void moveTo(Instant instant) {
        ahead = Duration.between(real.instant(), instant);
    }

    /** Back to the time of the machine. */
    void back() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), ahead);
    }
}
