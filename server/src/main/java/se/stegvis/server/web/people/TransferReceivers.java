package se.stegvis.server.web.people;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.access.AccessRules;
import se.stegvis.server.access.AdministrationRules;
import se.stegvis.server.access.Caller;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.HolderRole;
import se.stegvis.server.team.OpenHoldings;
import se.stegvis.server.team.Team;
import se.stegvis.shared.text.SwedishOrder;

/** The accounts to which somebody may transfer cases: an administrator to anybody whose role fits, a team lead to those of the teams. */
@Singleton
class TransferReceivers {
    private final Accounts accounts;
    private final OpenHoldings holdings;

    TransferReceivers(Accounts accounts, OpenHoldings holdings) {
        this.accounts = accounts;
        this.holdings = holdings;
    }

    /** By name, each with what they have already. @param except whose cases they are */
    List<TransferView.Receiver> of(Caller caller, Optional<UUID> except, HolderRole role) {
        Map<UUID, String> teams =
                accounts.teams(caller.municipality()).stream().collect(Collectors.toMap(Team::id, Team::name));
        List<Account> able = accounts(caller, except, role);
        Map<UUID, Integer> load = holdings.counts(
                caller.municipality(), able.stream().map(Account::id).toList(), role);
        return able.stream()
                .map(one -> new TransferView.Receiver(
                        one.id(),
                        one.name(),
                        one.teams().stream()
                                .map(team -> teams.getOrDefault(team, ""))
                                .sorted(SwedishOrder.TEXTS)
                                .collect(Collectors.joining(", ")),
                        load.getOrDefault(one.id(), 0)))
                .toList();
    }

    Set<UUID> able(Caller caller, Optional<UUID> except, HolderRole role) {
        return accounts(caller, except, role).stream().map(Account::id).collect(Collectors.toSet());
    }

    private List<Account> accounts(Caller caller, Optional<UUID> except, HolderRole role) {
        return accounts.all(caller.municipality()).stream()
                .filter(one -> AccessRules.mayBeNamed(one, role))
                .filter(one -> !except.equals(Optional.of(one.id())))
                .filter(one -> AdministrationRules.mayKeepAccounts(caller)
                        || one.teams().stream().anyMatch(caller.teams()::contains))
                .toList();
    }
}
