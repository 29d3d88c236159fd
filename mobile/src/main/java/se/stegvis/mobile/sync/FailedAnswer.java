package se.stegvis.mobile.sync;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.wire.Json;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.ProblemWire;

/**
 * The meaning of an answer that is no success. Only Stegvis's own counts, which is a problem document of its types: a
 * proxy or a guest network uses the same numbers for things of its own, and nobody is to log in again, or lose a
 * change, for that.
 */
final class FailedAnswer {
    /** The balancer before the server gives these when no server serves. */
    private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);

    private static final Duration BUSY_UNTOLD = Duration.ofSeconds(5);
    /** So that nobody in between can keep a tablet from trying for days. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private FailedAnswer() {}

    /** The server's problem; empty when somebody else answered. */
    static Optional<Problem> own(byte[] body) {
        try {
            Problem problem = ProblemWire.read(Json.object(body));
            return Optional.of(problem)
                    .filter(told ->
                            told.type().startsWith(Problem.BASE) && !told.name().isEmpty());
        } catch (MalformedMessage page) {
            return Optional.empty();
        }
    }

    /** @param retryAfter the header, if there is one */
    static LinkFailure of(int status, Optional<Problem> own, Optional<String> retryAfter) {
        if (GATEWAY.contains(status) || status == 429 && own.isPresent()) {
            return LinkFailure.busy(wait(retryAfter));
        }
        return own.map(problem -> LinkFailure.of(reason(status, problem), problem))
                .orElseGet(() -> status == 413 ? LinkFailure.tooLargeInBetween() : LinkFailure.foreign(status));
    }

    private static FailureKind reason(int status, Problem problem) {
        return switch (status) {
            case 401 -> FailureKind.LOGIN_NEEDED;
            case 413 -> FailureKind.TOO_LARGE;
            case 426 -> FailureKind.TOO_OLD;
            case 400 -> problem.name().equals("unknown-cursor") ? FailureKind.UNKNOWN_CURSOR : FailureKind.TURNED_AWAY;
            default -> FailureKind.TURNED_AWAY;
        };
    }

    private static Duration wait(Optional<String> retryAfter) {
        return retryAfter
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(told -> told.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : told)
                .orElse(BUSY_UNTOLD);
    }
}
