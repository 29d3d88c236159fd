package se.stegvis.server.sync;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRow;

/**
 * From who had a case to who has it.
 *
 * @param newly who gets it with this change, or keeps it in another team, or has it again as it is opened again
 */
record HandOver(CaseHolders before, CaseHolders after, Set<UUID> newly) {
    static HandOver of(CaseRow before, CaseRow after) {
        Set<UUID> newly = new HashSet<>(after.holders().named());
        boolean opensAgain = before.summary().closedOn().isPresent()
                && after.summary().closedOn().isEmpty();
        if (!opensAgain && before.holders().team().equals(after.holders().team())) {
            newly.removeAll(before.holders().named());
        }
        return new HandOver(before.holders(), after.holders(), Set.copyOf(newly));
    }

    /** Whether somebody gets the case or loses it. */
    boolean changesNames() {
        return !after.named().equals(before.named()) || !newly.isEmpty();
    }
}
