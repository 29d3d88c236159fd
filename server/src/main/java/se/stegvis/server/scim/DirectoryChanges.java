package se.stegvis.server.scim;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.Accounts;

/**
 * Changes of a directory, each in one transaction with what becomes of the accounts. A change of an account that would leave an
 * open case without anybody is refused and takes the transaction back; it is begun again with that account shut out instead.
 */
@Singleton
class DirectoryChanges {
    private final Transactions transactions;
    private final Accounts accounts;
    private final IdentityProviders providers;

    DirectoryChanges(Transactions transactions, Accounts accounts, IdentityProviders providers) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.providers = providers;
    }

    /**
     * Runs a change.
     *
     * @param change of the users whose accounts cannot be changed, with the reason; runs several times and touches nothing but
     *     the database
     * @throws ScimRefused when no provider says what a group gives: accounts have passwords then, and are not the directory's
     */
    <R> R run(int municipality, Function<Map<UUID, AccountChangeRefused.Reason>, R> change) {
        Map<UUID, AccountChangeRefused.Reason> blocked = new HashMap<>();
        while (true) {
            try {
                return transactions.write(() -> {
                    accounts.takeTurn(municipality);
                    providers.find(municipality).orElseThrow(ScimRefused::withoutProvider);
                    return change.apply(Map.copyOf(blocked));
                });
            } catch (ChangeBlocked one) {
                if (blocked.put(one.user(), one.reason()) != null) {
                    throw one;
                }
            }
        }
    }
}
