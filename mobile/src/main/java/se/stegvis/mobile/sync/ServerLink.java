package se.stegvis.mobile.sync;

import java.time.Instant;
import java.util.Optional;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/**
 * The way to the server. Behind an interface so that tests can lose, double and delay what passes. Two pushes may be on
 * their way at once, each on a thread of its own.
 */
public interface ServerLink {
    /** @throws LinkFailure when there is no answer, or none that can be used; nothing is known then of the outcome */
    PushResponse push(PushRequest request) throws LinkFailure;

    /** @throws LinkFailure when there is no answer, or none that can be used */
    PullResponse pull(PullRequest request) throws LinkFailure;

    /**
     * The server's own time of its last answer to this thread, never too early; empty before the first, or when it has none.
     */
    default Optional<Instant> answeredAt() {
        return Optional.empty();
    }
}
