package se.stegvis.server.sync;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.stegvis.server.problem.RedactedStackTrace;
import se.stegvis.shared.guide.GuideFailed;
import se.stegvis.shared.sync.Change;

/**
 * Decides one change: the policies about the change as it was sent, the merge, and the policies about the record that
 * would come of it. Touches no database.
 */
final class ChangeEvaluator {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeEvaluator.class);

    private ChangeEvaluator() {}

    static Decision decide(Submission by, Change change, PushContext context) {
        try {
            PushedChange pushed = PushedChange.of(by, change, context);
            Optional<Refusal> refused = PolicyRow.first(PushPolicies.OF_CHANGE, pushed, context);
            return refused.isPresent() ? refused.get() : decide(ChangeMerger.candidate(pushed, context), context);
        } catch (GuideFailed fault) {
            // Only what asks the guide waits; the rest of the push is accepted.
            LOG.error("no guide by {}, so a change was refused: {}", fault.process(), RedactedStackTrace.of(fault));
            return Refusal.forNow("guide-failed");
        }
    }

    private static Decision decide(Candidate candidate, PushContext context) {
        Optional<Refusal> refused = PolicyRow.first(PushPolicies.OF_RECORD, candidate, context);
        return refused.isPresent() ? refused.get() : candidate.accepted();
    }
}
