package se.stegvis.server.problem;

import io.micronaut.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import se.stegvis.shared.sync.Problem;

/**
 * Ends a request with a problem document. Carries no stack trace, since it concerns the request and not of a fault, and
 * nothing a person wrote.
 */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;
    private final HttpStatus status;
    private final transient Optional<Duration> retryAfter;

    public ProblemException(HttpStatus status, Problem problem) {
        this(status, problem, Optional.empty());
    }

    /** @param retryAfter when it is worth trying again; sent in whole seconds, rounded up */
    public ProblemException(HttpStatus status, Problem problem, Optional<Duration> retryAfter) {
        super(problem.name(), null, false, false);
        this.status = status;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** The problem of that name, see {@link Problems}. */
    public static ProblemException of(HttpStatus status, String name) {
        return new ProblemException(status, Problems.of(name));
    }

    public HttpStatus status() {
        return status;
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
