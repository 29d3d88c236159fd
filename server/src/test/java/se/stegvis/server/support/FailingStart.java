package se.stegvis.server.support;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.CountDownLatch;

/** A start that goes wrong when the database runs, and leaves a thread behind that would keep the process. */
@Singleton
@Requires(property = "test.start", value = "failing")
class FailingStart {
    @EventListener
    void fail(StartupEvent start) {
        Thread left = new Thread(
                () -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "left-over");
        left.start();
        throw new IllegalStateException("a fault that nobody foresaw");
    }
}
