package se.stegvis.trials.cluster;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** From the first time a note was sent until now, with what each server said and after how long. */
final class Wait {
    private final long begin = System.nanoTime();
    private final List<String> story = new ArrayList<>();

    /** One try. */
    @FunctionalInterface
    interface Try {
        ClusterTablet.ServerAnswer send() throws InterruptedException;
    }

    ClusterTablet.ServerAnswer asked(URI server, Try one) throws InterruptedException {
        long sent = System.nanoTime();
        ClusterTablet.ServerAnswer answer = one.send();
        story.add(answer.told() + " from " + server.getPort() + " after "
                + Duration.ofNanos(System.nanoTime() - sent).toMillis() + " ms");
        return answer;
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public String toString() {
        return String.join(", ", story);
    }
}
