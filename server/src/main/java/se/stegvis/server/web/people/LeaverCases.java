package se.stegvis.server.web.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.team.OpenHoldings;

/** The open cases of somebody who leaves, as far as the caller may hand them over. */
@Singleton
class LeaverCases {
    private final OpenHoldings holdings;
    private final CaseRegister register;

    LeaverCases(OpenHoldings holdings, CaseRegister register) {
        this.holdings = holdings;
        this.register = register;
    }

    /** @param role how the account is named on them */
    List<CaseHolders> open(Caller caller, UUID account, HolderRole role) {
        List<UUID> ids = holdings.of(caller.municipality(), account, role).stream()
                .map(OpenHoldings.Holding::caseId)
                .toList();
        return register.read(caller.municipality(), ids).values().stream()
                .map(CaseRow::holders)
                .filter(one -> AccessRules.mayHandOverFromLeaver(caller, one))
                .toList();
    }
}
