package se.stegvis.server.support;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of a test that sets {@code test.clock=settable}; it stands still until it is moved. */
@Singleton
@Primary
@Requires(property = "test.clock", value = "settable")
public class SettableClock extends Clock {
    private static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);

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

    public void set(Instant instant) {
        now.set(instant);
    }

    /** Where it stands before a test moves it. */
    void reset() {
        now.set(BEGIN);
    }

    public void advance(Duration by) {
        now.updateAndGet(before -> before.plus(by));
    }
}
