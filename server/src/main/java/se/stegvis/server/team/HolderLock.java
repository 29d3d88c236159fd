package se.stegvis.server.team;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.database.TransactionFailedException;

/**
 * Keeps apart who names an account on a case and who ends it or gives it another role or teams ({@link AccountChanges}): both
 * write the account's row. On one database the second waits; on nodes of a cluster, which share no locks, the second begins again.
 */
@Singleton
public class HolderLock {
    private final HolderRepository holders;

    HolderLock(HolderRepository holders) {
        this.holders = holders;
    }

    /**
     * To be called when the cases are locked and written, within their transaction.
     *
     * @param named every account that is named on a case whose holders change
     * @param newly those who get it with this change, each with the version of the account by which it was judged whether they fit
     * @throws TransactionFailedException transient, when one of {@code newly} has ended or changed since: the transaction
     *     begins again, and judges by the account as it is
     */
    public void lock(int municipality, Collection<UUID> named, Map<UUID, Integer> newly) {
        if (named.isEmpty()) {
            return;
        }
        holders.lock(municipality, named);
        if (newly.isEmpty()) {
            return;
        }
        boolean asJudged = holders.accounts(municipality, newly.keySet()).stream()
                .allMatch(account -> account.active() && account.version() == newly.get(account.id()));
        if (!asJudged) {
            throw TransactionFailedException.beginAgain("an account that is named on a case has ended or changed");
        }
    }
}
