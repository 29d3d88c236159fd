package se.stegvis.server.web.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.finding.OpenFindings;
import se.stegvis.server.sync.CaseTransfers;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.server.team.CaseRegister;
import se.stegvis.server.team.CaseRow;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.team.Staff;
import se.stegvis.server.team.UnheldCases;
import se.stegvis.shared.reminder.CaseRule;

/** The open cases that nobody answers for, and giving them to somebody (decision 101). */
@Singleton
class UnheldCaseList {
    private final Transactions transactions;
    private final Accounts accounts;
    private final CaseRegister register;
    private final OpenFindings findings;
    private final TransferReceivers receivers;
    private final CaseTransfers transfers;
    private final UnheldCases unheld;

    UnheldCaseList(
            Transactions transactions,
            Accounts accounts,
            CaseRegister register,
            OpenFindings findings,
            TransferReceivers receivers,
            CaseTransfers transfers,
            UnheldCases unheld) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.register = register;
        this.findings = findings;
        this.receivers = receivers;
        this.transfers = transfers;
        this.unheld = unheld;
    }

    /**
     * The content of the page.
     *
     * @param part the cases, and who can receive them
     * @param withoutDeputy in how many protected cases somebody is responsible and nobody would act in their place
     */
    public record View(TransferView.RolePart part, long withoutDeputy) {}

    View view(Caller caller) {
        return transactions.snapshot(() -> new View(
                TransferView.RolePart.of(
                        HolderRole.RESPONSIBLE,
                        open(caller),
                        receivers.of(caller, Optional.empty(), HolderRole.RESPONSIBLE)),
                findings.count(caller.municipality(), CaseRule.PROTECTED_WITHOUT_DEPUTY).values().stream()
                        .mapToLong(Long::longValue)
                        .sum()));
    }

    /** Assigns the cases in one transaction, with the reason in each; how many have somebody now. */
    int assign(Caller caller, TransferChoice choice, String why) {
        Set<UUID> able = receivers.able(caller, Optional.empty(), HolderRole.RESPONSIBLE);
        CaseTransfers.TransferResult transferred = transactions.write(() -> {
            Map<UUID, UUID> chosen = choice.receivers(HolderRole.RESPONSIBLE, open(caller), able);
            Predicate<UUID> answers = answers(caller);
            return transfers.assign(caller, chosen, why, holders -> holders.responsible()
                    .filter(answers)
                    .isEmpty());
        });
        transferred.after().run();
        return transferred.cases();
    }

    private List<CaseHolders> open(Caller caller) {
        List<UUID> ids = unheld.withoutResponsible(caller.municipality(), answers(caller));
        return register.read(caller.municipality(), ids).values().stream()
                .map(CaseRow::holders)
                .filter(one -> AccessRules.mayGiveUnheld(caller, one))
                .toList();
    }

    private Predicate<UUID> answers(Caller caller) {
        Staff staff = Staff.of(accounts.all(caller.municipality()));
        return account ->
                staff.member(account).filter(AccessRules::answersForCases).isPresent();
    }
}
