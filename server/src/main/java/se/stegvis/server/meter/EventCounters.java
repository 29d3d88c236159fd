package se.stegvis.server.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what the database does not keep: each server its own events, without a name or a case in any of them. */
@Singleton
public class EventCounters {
    private final MeterRegistry registry;

    EventCounters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** @param problem name of the problem, one of a fixed set */
    public void refused(String problem) {
        count(StegvisCounter.REFUSALS, problem);
    }

    /** A wrong password, or a name that nobody has. */
    public void loginFailed() {
        count(StegvisCounter.LOGIN_FAILURES, "wrong");
    }

    /** A guess that has to wait, so that its password was not looked at. */
    public void loginSlowed() {
        count(StegvisCounter.LOGIN_FAILURES, "slowed");
    }

    private void count(StegvisCounter counter, String value) {
        Counter.builder(counter.id())
                .description(counter.description())
                .tag(counter.label(), value)
                .register(registry)
                .increment();
    }
}
