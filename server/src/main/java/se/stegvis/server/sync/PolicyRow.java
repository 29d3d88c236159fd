package se.stegvis.server.sync;

import java.util.List;
import java.util.Optional;

/**
 * A row of {@code docs/push-policies.md}.
 *
 * @param id never changes its meaning
 */
record PolicyRow<C>(String id, ChangePolicy<C> policy) {

    /** The refusal of the first policy that has one. */
    static <C> Optional<Refusal> first(List<PolicyRow<C>> rows, C change, PushContext context) {
        for (PolicyRow<C> row : rows) {
            Optional<Refusal> refusal = row.policy().refusal(change, context);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }
}
