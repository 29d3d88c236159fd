package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.sql.Connection;
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
    public void handOver(CaseHolders before, CaseHolders after, Instant now) {
        Set<UUID> leaving = new HashSet<>(before.named());
        leaving.removeAll(after.named());
        if (!leaving.isEmpty()) {
            rows.end(leaving.stream()
                    .map(account ->
                            new LeaverRepository.EndedAccess(before.municipality(), before.caseId(), account, now))
                    .toList());
        }
    }

    /** {@link #handOver(CaseHolders, CaseHolders, Instant)} for those who hand on the connection of their transaction. */
    public void handOver(Connection connection, CaseHolders before, CaseHolders after, Instant now) {
        handOver(before, after, now);
    }

    /** Those of the cases that the account once held. */
    public Set<UUID> heldBefore(int municipality, UUID account, Collection<UUID> cases) {
        return cases.isEmpty() ? Set.of() : Set.copyOf(rows.heldBefore(municipality, account, cases));
    }

    /** {@link #heldBefore(int, UUID, Collection)} for those who hand on the connection of their transaction. */
    public Set<UUID> heldBefore(Connection connection, int municipality, UUID account, Collection<UUID> cases) {
        return heldBefore(municipality, account, cases);
    }

    /** Those of the cases that are erased for good. */
    public Set<UUID> erased(int municipality, Collection<UUID> cases) {
        return cases.isEmpty() ? Set.of() : Set.copyOf(rows.erased(municipality, cases));
    }

    /** {@link #erased(int, Collection)} for those who hand on the connection of their transaction. */
    public Set<UUID> erased(Connection connection, int municipality, Collection<UUID> cases) {
        return erased(municipality, cases);
    }
}
