package se.stegvis.server.sync;

import java.util.Optional;
import java.util.UUID;
import se.stegvis.shared.record.Assignment;
import se.stegvis.shared.record.Doc;

/**
 * Refuses an answer to one's own assignment. Who has sent an assignment to a unit of the municipality does not answer it: whoever is to do it does. An answer of
 * another authority is written down by the sender, since nobody there logs in here (decision 85).
 */
final class SelfAnsweredAssignment {
    private SelfAnsweredAssignment() {}

    static Optional<Refusal> refusal(Candidate candidate, PushContext context) {
        UUID author = candidate.pushed().author().account();
        boolean own =
                candidate.next() instanceof Assignment assignment && answers(assignment, candidate.storedDoc(), author);
        return Refusal.when(own, "own-assignment");
    }

    private static boolean answers(Assignment next, Doc standing, UUID author) {
        Assignment before = new Assignment(next.header(), standing);
        boolean own = before.signed() && before.signedBy().equals(Optional.of(author)) && before.isInside();
        return own && !next.state().equals(before.state()) && next.isReceiversAnswer(before.state());
    }
}
