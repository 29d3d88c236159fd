package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.team.CaseLeavers;

/** Which cases of a push are gone, or were once the caller's; read in the push's transaction. */
@Singleton
final class FormerHolders {
    private final CaseLeavers leavers;
    private final QuarantineStore quarantine;

    FormerHolders(CaseLeavers leavers, QuarantineStore quarantine) {
        this.leavers = leavers;
        this.quarantine = quarantine;
    }

    /** Those of the cases that are erased for good. */
    Set<UUID> erased(int municipality, Set<UUID> cases) {
        return leavers.erased(municipality, cases);
    }

    /** Those of the cases that the account once held. */
    Set<UUID> heldBefore(int municipality, UUID account, Set<UUID> cases) {
        return leavers.heldBefore(municipality, account, cases);
    }

    /** Those of the cases that the caller, who has left, opened in quarantine. */
    Set<UUID> openedByLeaver(Submission by, Set<UUID> cases) {
        return by.author().leftAt().isEmpty()
                ? Set.of()
                : quarantine.openedBy(by.municipality(), by.caller().account(), cases);
    }
}
