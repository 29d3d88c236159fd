package se.stegvis.server.attachment;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import se.stegvis.server.access.AttemptWindow;
import se.stegvis.server.access.Caller;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;

/** How often one person may ask for or send content, on this server. Ten times what a tablet needs that sends all it has. */
@Singleton
final class UploadRate {
    private static final int REQUESTS = 3_000;

    private final AttemptWindow requests = new AttemptWindow(REQUESTS, Duration.ofMinutes(1));
    private final Clock clock;

    UploadRate(Clock clock) {
        this.clock = clock;
    }

    /** @throws ProblemException 429 with Retry-After */
    void count(Caller caller) {
        String who = caller.municipality() + "/" + caller.account();
        Optional<Duration> wait = requests.count(who, clock.instant());
        if (wait.isPresent()) {
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, Problems.of("too-many-requests"), wait);
        }
    }
}
