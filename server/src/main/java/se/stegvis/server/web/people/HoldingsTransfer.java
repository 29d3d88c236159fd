package se.stegvis.server.web.people;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.sync.CaseTransfers;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.HolderRole;
import se.stegvis.shared.record.Protection;

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
                .filter(account -> AccessRules.mayKeepAccounts(caller)
                        || account.teams().stream().anyMatch(caller.teams()::contains));
    }

    /**
     * The choices of a hand-over.
     *
     * @param as the role in which the leaver is named
     * @param chosen the cases; empty for all that the caller may see
     * @param to receives what is not protected; empty leaves that as it is
     * @param protectedTo receives what is protected; empty leaves that as it is
     * @param toDeputies each protected case goes to its deputy, where there is one who can receive it
     * @param end ends the account in the same transaction
     */
    record Order(
            HolderRole as,
            Set<UUID> chosen,
            Optional<UUID> to,
            Optional<UUID> protectedTo,
            boolean toDeputies,
            boolean end) {
        static Order of(TransferChoice asked) {
            return new Order(
                    asked.as(), asked.onlyThese(), asked.receiver(), asked.protectedTo(), asked.toDeputies(), false);
        }

        /** Nothing is handed over; the account ends, or it is said why not. */
        static Order ending() {
            return new Order(HolderRole.RESPONSIBLE, Set.of(), Optional.empty(), Optional.empty(), false, true);
        }
    }

    /**
     * Hands over in one transaction, and ends the account where that is asked.
     *
     * @return how many cases have another now
     * @throws se.stegvis.server.team.AccountChangeRefused when the account is to end and a case would have nobody
     */
    int handOver(Caller caller, UUID from, Order order) {
        Set<UUID> able = receivers.able(caller, Optional.of(from), order.as());
        Optional<UUID> to = order.to().filter(able::contains);
        Optional<UUID> protectedTo = order.protectedTo().filter(able::contains);
        CaseTransfers.TransferResult transferred = transactions.write(() -> {
            Map<UUID, UUID> receivers = new HashMap<>();
            for (CaseHolders one : cases.open(caller, from, order.as())) {
                boolean isProtected = one.protection() != Protection.NONE;
                boolean chosen = isProtected
                        || order.chosen().isEmpty()
                        || order.chosen().contains(one.caseId());
                Optional<UUID> deputy = one.deputy().filter(named -> order.toDeputies() && able.contains(named));
                (isProtected ? deputy.or(() -> protectedTo) : to)
                        .filter(receiver -> chosen && fits(receiver, order.as(), one))
                        .ifPresent(receiver -> receivers.put(one.caseId(), receiver));
            }
            CaseTransfers.TransferResult moved = transfers.transfer(caller, from, order.as(), receivers);
            if (order.end()) {
                people.end(Administrator.of(caller), from);
            }
            return moved;
        });
        transferred.after().run();
        return transferred.cases();
    }

    /** Nobody is the deputy of themselves: such a case stays, and is shown again. */
    static boolean fits(UUID receiver, HolderRole as, CaseHolders holders) {
        return as != HolderRole.DEPUTY || !holders.responsible().equals(Optional.of(receiver));
    }
}
