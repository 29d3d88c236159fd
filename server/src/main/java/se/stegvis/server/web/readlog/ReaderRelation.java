package se.stegvis.server.web.readlog;

import java.util.Set;
import java.util.UUID;
import se.stegvis.server.audit.ReadLog.LoggedRead;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.Role;

/** A reader's tie to a case they read. Those that call for a question come first. */
public enum ReaderRelation {
    /** None that can be seen today. */
    NONE,
    EMERGENCY,
    HELD_BEFORE,
    /** The case has been erased since. */
    ERASED,
    LEADS,
    NAMED;

    /**
     * @param row the case as it is today; null when it is erased
     * @param heldBefore the cases that the reader once held
     */
    static ReaderRelation of(LoggedRead read, Account reader, CaseRow row, Set<UUID> heldBefore) {
        if (row == null) {
            return ERASED;
        }
        if (row.holders().named().contains(reader.id())) {
            return NAMED;
        }
        boolean ofTeam = row.holders().team().map(reader.teams()::contains).orElse(false);
        if (reader.role() == Role.TEAM_LEAD && ofTeam) {
            return LEADS;
        }
        if (heldBefore.contains(read.caseId())) {
            return HELD_BEFORE;
        }
        return read.purposes().contains("emergency") ? EMERGENCY : NONE;
    }
}
