package se.stegvis.server.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what the database does not keep: each server its own events, without a name or a case in any of them. */
@Singleton
public class EventCounters {
    private static final String WRONG = "wrong";
    private static final String SLOWED = "slowed";

    private final MeterRegistry registry;

    EventCounters(MeterRegistry registry) {
        this.registry = registry;
        // There from the start: an increase is seen between two values.
        counter(StegvisCounter.LOGIN_FAILURES, WRONG);
        counter(StegvisCounter.LOGIN_FAILURES, SLOWED);
    }

    /** @param problem name of the problem, one of a fixed set */
    public void refused(String problem) {
        counter(StegvisCounter.REFUSALS, problem).increment();
    }

    /** A wrong password, or a name that nobody has. */
    public void loginFailed() {
        counter(StegvisCounter.LOGIN_FAILURES, WRONG).increment();
    }

    /** A guess that has to wait, so that its password was not looked at. */
    public void loginSlowed() {
        counter(StegvisCounter.LOGIN_FAILURES, SLOWED).increment();
    }

    private Counter counter(StegvisCounter counter, String value) {
        return Counter.builder(counter.id())
                .description(counter.description())
                .tag(counter.label(), value)
                .register(registry);
    }
}
