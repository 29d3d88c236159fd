package se.stegvis.server.sync;

import java.util.Optional;
import se.stegvis.shared.record.FollowUpOutcomeRule;

/** Whether an answer to a follow-up date says what it has to: the same from a tablet, the web and another client. */
final class FollowUpAnswerCheck {
    private FollowUpAnswerCheck() {}

    static Optional<Refusal> refusal(Candidate candidate, PushContext context) {
        return Refusal.on(FollowUpOutcomeRule.findings(candidate.next(), candidate.storedDoc()), "incomplete-answer");
    }
}
