package se.stegvis.server.sync;

import java.util.Optional;
import se.stegvis.shared.sync.Change;

/**
 * A change that a policy refuses.
 *
 * @param policy its id
 * @param problem the name of its problem, with a star when the refusal does not last
 * @param snapshot what the database says
 */
record PolicyFact(String policy, String problem, Submission by, Change change, PushSnapshot snapshot) {

    /** The policy that refuses the change first, and how; {@code accepted} when none does. */
    String answer() {
        PushContext context = new PushState(snapshot);
        PushedChange pushed = PushedChange.of(by, change, context);
        for (PolicyRow<PushedChange> row : PushPolicies.OF_CHANGE) {
            Optional<Refusal> refusal = row.policy().refusal(pushed, context);
            if (refusal.isPresent()) {
                return row.id() + " " + problem(refusal.get());
            }
        }
        Candidate candidate = ChangeMerger.candidate(pushed, context);
        for (PolicyRow<Candidate> row : PushPolicies.OF_RECORD) {
            Optional<Refusal> refusal = row.policy().refusal(candidate, context);
            if (refusal.isPresent()) {
                return row.id() + " " + problem(refusal.get());
            }
        }
        return "accepted";
    }

    private static String problem(Refusal refusal) {
        if (refusal instanceof Refusal.Rejected rejected) {
            return rejected.problem().name() + (rejected.lasting() ? "" : "*");
        }
        return refusal instanceof Refusal.Quarantined kept ? kept.problem().name() : "deferred";
    }

    @Override
    public String toString() {
        return policy + " " + problem + " " + change.kind() + " " + change.set();
    }
}
