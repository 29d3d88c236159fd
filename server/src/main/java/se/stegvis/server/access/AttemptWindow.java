package se.stegvis.server.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fixed-window rate limit: counts attempts per key within a window that begins with the first of them. Bounded: when too many keys are known, the one
 * least recently used is forgotten.
 */
public final class AttemptWindow {
    private static final int KEYS = 10_000;

    private final int allowed;
    private final Duration window;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > KEYS;
        }
    };

    public AttemptWindow(int allowed, Duration window) {
        this.allowed = allowed;
        this.window = window;
    }

    /** Counts one try; how long to wait when there have been too many, empty when it is allowed. */
    public synchronized Optional<Duration> count(String key, Instant now) {
        Window current = windows.get(key);
        if (current == null || !now.isBefore(current.start.plus(window))) {
            current = new Window(now, 0);
        }
        if (current.tries >= allowed) {
            return Optional.of(Duration.between(now, current.start.plus(window)));
        }
        windows.put(key, new Window(current.start, current.tries + 1));
        return Optional.empty();
    }

    synchronized int keys() {
        return windows.size();
    }

    private record Window(Instant start, int tries) {}
}
