package se.stegvis.server.sync;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.team.CaseLeavers;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.HolderLock;

/** Writes the rows of the cases of a plan, and who has left them. */
@Singleton
final class CaseWriter {
    private final CaseRegister register;
    private final CaseLeavers leavers;
    private final HolderLock lock;

    CaseWriter(CaseRegister register, CaseLeavers leavers, HolderLock lock) {
        this.register = register;
        this.leavers = leavers;
        this.lock = lock;
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
        register.insert(plan.openedRows());
        register.update(plan.rewrittenRows());
        register.bump(municipality, plan.counted());
    }
}
