package se.stegvis.server.approval;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.Caller;

/** The acts that somebody may do at this moment, since another person has approved them; and how that ends unused. */
@Singleton
public class ApprovalGrants {
    private final ApprovalRepository rows;
    private final Clock clock;

    ApprovalGrants(ApprovalRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Those of the subjects for which the caller may do the act. Within the caller's transaction. */
    public Set<UUID> of(Caller caller, ApprovalAct act, Set<UUID> subjects) {
        return subjects.isEmpty()
                ? Set.of()
                : Set.copyOf(rows.granted(caller.municipality(), act, caller.account(), subjects, clock.instant()));
    }

    /**
     * Ends what was asked of these subjects: something has happened to them that who asked, and who would approve, did not
     * know of. Within the transaction in which it happens.
     */
    public void overtake(int municipality, ApprovalAct act, Set<UUID> subjects) {
        if (!subjects.isEmpty()) {
            rows.overtake(municipality, act, subjects);
        }
    }
}
