package se.stegvis.trials.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/** A clock that shows what it is told. */
final class SimulatedClock extends Clock {
    private final Supplier<Instant> now;

    private SimulatedClock(Supplier<Instant> now) {
        this.now = now;
    }

    /** A server's: the time of the simulation. */
    static SimulatedClock of(Supplier<Instant> time) {
        return new SimulatedClock(time);
    }

    /** A tablet's, which is wrong by so much. */
    static SimulatedClock wrong(Supplier<Instant> time, Supplier<Duration> by) {
        return new SimulatedClock(() -> time.get().plus(by.get()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
