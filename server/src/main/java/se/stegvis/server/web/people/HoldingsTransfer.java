package se.stegvis.server.web.people;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.sync.CaseTransfers;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;

/** Transfers the holdings of an account to others, all or some at once (decision 88). */
@Singleton
class HoldingsTransfer {
    private final Transactions transactions;
    private final Accounts accounts;
    private final LeaverCases cases;
    private final TransferReceivers receivers;
    private final CaseTransfers transfers;
    private final AccountAdministration people;

    HoldingsTransfer(
            Transactions transactions,
            Accounts accounts,
            LeaverCases cases,
            TransferReceivers receivers,
            CaseTransfers transfers,
            AccountAdministration people) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.cases = cases;
        this.receivers = receivers;
        this.transfers = transfers;
        this.people = people;
    }

    /** The account whose cases the caller may hand over; empty when there is none. */
    Optional<Account> account(Caller caller, UUID id) {
        return accounts.find(caller.municipality(), id)
                .filter(account -> AdministrationRules.mayKeepAccounts(caller)
                        || account.teams().stream().anyMatch(caller.teams()::contains));
    }

    /**
     * Transfers the cases in one transaction, and ends the account where that is asked.
     *
     * @param end ends the account in the same transaction; a choice of nobody transfers nothing, and it is said what
     *     keeps the account from ending
     * @return how many cases have another now
     * @throws se.stegvis.server.team.AccountChangeRefused when the account is to end and a case would have nobody
     */
    int transfer(Caller caller, UUID from, TransferChoice choice, boolean end) {
        Set<UUID> able = receivers.able(caller, Optional.of(from), choice.as());
        CaseTransfers.TransferResult transferred = transactions.write(() -> {
            Map<UUID, UUID> chosen = choice.receivers(choice.as(), cases.open(caller, from, choice.as()), able);
            CaseTransfers.TransferResult moved = transfers.transfer(caller, from, choice.as(), chosen);
            if (end) {
                people.end(Administrator.of(caller), from);
            }
            return moved;
        });
        transferred.after().run();
        return transferred.cases();
    }
}
