package se.stegvis.mobile.sync;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.mobile.journal.Journal;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.vault.NotSaved;

/** Keeps the device in step in the background, on a thread of its own: soon after each save, and now and then. */
public final class SyncLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);
    /** So that a burst of saves becomes one round. */
    private static final Duration AFTER_SAVE = Duration.ofMillis(500);

    private static final Set<FailureKind> OUT_OF_REACH = EnumSet.of(FailureKind.NO_ANSWER, FailureKind.FOREIGN_ANSWER);

    private final Round run;
    private final Backoff backoff;
    private final AutoCloseable listening;
    private final ScheduledExecutorService thread;
    /** Where the rounds run: what is written there is the loop's own. */
    private volatile Thread worker;

    private ScheduledFuture<?> next;
    private boolean failing;
    /** Something was saved since the present round began. */
    private boolean wanted;
    /** Somebody asked since the present round began: another follows at once, however this one ends. */
    private boolean asked;

    /**
     * @param run a round; what it changes in the journal itself does not call for another one
     * @param name of the thread
     */
    public SyncLoop(Journal journal, Round run, String name, RandomGenerator random) {
        this.run = run;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread background = new Thread(task, name);
            background.setDaemon(true);
            worker = background;
            return background;
        });
        this.backoff = new Backoff(random);
        this.listening = journal.onChange(this::saved);
        wake(Duration.ZERO);
    }

    /** Tries at once, for example when the network is back or the user asks. */
    public synchronized void now() {
        asked = true;
        wake(Duration.ZERO);
    }

    /** A save while the server cannot be reached does not hurry the next attempt. */
    private synchronized void saved() {
        if (Thread.currentThread() == worker) {
            return;
        }
        wanted = true;
        if (!failing) {
            wake(AFTER_SAVE);
        }
    }

    private synchronized void wake(Duration in) {
        if (thread.isShutdown()
                || next != null && next.getDelay(TimeUnit.MILLISECONDS) <= in.toMillis() && !next.isDone()) {
            return;
        }
        if (next != null) {
            next.cancel(false);
        }
        next = thread.schedule(this::round, in.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void begin() {
        wanted = false;
        asked = false;
    }

    private void round() {
        begin();
        Duration wait;
        boolean failed = true;
        try {
            run.run();
            wait = backoff.afterSuccess();
            failed = false;
        } catch (LinkFailure failure) {
            wait = OUT_OF_REACH.contains(failure.reason())
                    ? backoff.afterNoContact()
                    : backoff.afterFailure(failure.retryAfter().orElse(Duration.ZERO));
            LOG.debug("sync waits {}: {}", wait, failure.getMessage());
        } catch (NotSaved notSaved) {
            wait = backoff.afterFailure(Duration.ZERO);
            LOG.warn("sync waits {}: {}", wait, notSaved.reason());
        } catch (RuntimeException unexpected) {
            // The loop must outlive a fault in one round, or nothing would ever be sent again.
            wait = backoff.afterFailure(Duration.ZERO);
            LOG.error("sync round failed", unexpected);
        }
        plan(wait, failed);
    }

    private synchronized void plan(Duration wait, boolean failed) {
        failing = failed;
        next = null;
        if (asked) {
            wake(Duration.ZERO);
        } else {
            wake(wanted && !failed ? AFTER_SAVE : wait);
        }
    }

    private synchronized void stop() {
        if (next != null) {
            next.cancel(false);
        }
        thread.shutdown();
    }

    /** Waits for the round under way, at most ten seconds. */
    @Override
    public void close() {
        try {
            listening.close();
        } catch (Exception impossible) {
            throw new IllegalStateException("the journal would not let go of its listener", impossible);
        }
        stop();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            thread.shutdownNow();
        }
    }
}
