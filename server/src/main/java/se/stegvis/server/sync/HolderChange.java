package se.stegvis.server.sync;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRow;

/**
 * The change of the holders of a case.
 *
 * @param newly who gets it with this change, or keeps it in another team, or has it again as it is opened again
 */
record HolderChange(CaseHolders before, CaseHolders after, Set<UUID> newly) {
    static HolderChange of(CaseRow before, CaseRow after) {
        Set<UUID> newly = new HashSet<>(after.holders().named());
        boolean opensAgain = before.summary().closedOn().isPresent()
                && after.summary().closedOn().isEmpty();
        if (!opensAgain && before.holders().team().equals(after.holders().team())) {
            newly.removeAll(before.holders().named());
        }
        return new HolderChange(before.holders(), after.holders(), Set.copyOf(newly));
    }

    /** Whether somebody gets the case or loses it. */
    boolean changesNames() {
        return !after.named().equals(before.named()) || !newly.isEmpty();
    }
}
