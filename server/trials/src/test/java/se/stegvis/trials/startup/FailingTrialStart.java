package se.stegvis.trials.startup;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** A start that goes wrong when the database runs, and leaves a thread behind that would keep the process. */
@Singleton
@Requires(property = "test.start", value = "failing")
class FailingTrialStart {
    @EventListener
    void fail(StartupEvent start) {
        LeftOverTrial.leaveAThread();
        throw new IllegalStateException("a fault that nobody foresaw");
    }
}
