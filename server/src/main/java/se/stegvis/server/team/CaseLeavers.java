package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who held a case before, and which cases are erased. A change that a former holder wrote while they held the case goes
 * to quarantine instead of being refused. All in the caller's transaction.
 */
@Singleton
public class CaseLeavers {
    private final LeaverRepository rows;

    CaseLeavers(LeaverRepository rows) {
        this.rows = rows;
    }

    /** Writes down everyone who is named in {@code before} and no longer in {@code after}. */
    public void recordLeavers(CaseHolders before, CaseHolders after, Instant now) {
        Set<UUID> leaving = new HashSet<>(before.named());
        leaving.removeAll(after.named());
        if (!leaving.isEmpty()) {
            rows.end(leaving.stream()
                    .map(account ->
                            new LeaverRepository.EndedAccess(before.municipality(), before.caseId(), account, now))
                    .toList());
        }
    }

    /** Those of the cases that the account once held. */
    public Set<UUID> heldBefore(int municipality, UUID account, Collection<UUID> cases) {
        return cases.isEmpty() ? Set.of() : Set.copyOf(rows.heldBefore(municipality, account, cases));
    }

    /** Those of the cases that are erased for good. */
    public Set<UUID> erased(int municipality, Collection<UUID> cases) {
        return cases.isEmpty() ? Set.of() : Set.copyOf(rows.erased(municipality, cases));
    }
}
