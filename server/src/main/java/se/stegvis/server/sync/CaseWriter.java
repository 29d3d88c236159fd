package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.approval.ApprovalAct;
import se.stegvis.server.approval.ApprovalGrants;
import se.stegvis.server.team.CaseLeavers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.HolderLock;

/** Writes the rows of the cases of a plan, who has left them, and that a raised protection overtakes a request to lower it. */
@Singleton
final class CaseWriter {
    private final CaseRegister register;
    private final CaseLeavers leavers;
    private final HolderLock lock;
    private final ApprovalGrants approvals;

    CaseWriter(CaseRegister register, CaseLeavers leavers, HolderLock lock, ApprovalGrants approvals) {
        this.register = register;
        this.leavers = leavers;
        this.lock = lock;
        this.approvals = approvals;
    }

    /**
     * Nobody who gets a case is ended, or gets another role or teams, at the same moment.
     *
     * @param accounts the version of each account by which it was decided whether somebody fits
     */
    void changeHolders(int municipality, CasePlan plan, Map<UUID, Integer> accounts, Instant now) {
        for (HolderChange change : plan.holderChanges()) {
            leavers.recordLeavers(change.before(), change.after(), now);
        }
        lock.lock(municipality, plan.named(), plan.newly(accounts));
    }

    /** Raises the counters: the last thing of a transaction. */
    void write(int municipality, CasePlan plan) {
        approvals.overtake(municipality, ApprovalAct.LOWER_PROTECTION, raised(plan));
        register.insert(plan.openedRows());
        register.update(plan.rewrittenRows());
        register.bump(municipality, plan.counted());
    }

    private static Set<UUID> raised(CasePlan plan) {
        return plan.protections().stream()
                .filter(change -> !change.isLowered())
                .map(ProtectionChange::caseId)
                .collect(Collectors.toSet());
    }
}
