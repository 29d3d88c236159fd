package se.stegvis.server.team;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.stegvis.shared.text.VisibleText;

/** The active accounts of a municipality, as they were when read. */
public final class Staff {
    private final Map<UUID, Account> active;

    private Staff(Map<UUID, Account> active) {
        this.active = active;
    }

    /** Those of the accounts that are active. */
    public static Staff of(Collection<Account> accounts) {
        return new Staff(accounts.stream()
                .filter(Account::active)
                .collect(Collectors.toUnmodifiableMap(Account::id, Function.identity())));
    }

    /** The account; empty when it is unknown or has left. */
    public Optional<Account> member(UUID account) {
        return Optional.ofNullable(active.get(account));
    }

    /** Where mail to the account may go; empty when it has left or has no address. */
    public Optional<String> email(UUID account) {
        return member(account).flatMap(Account::email).filter(VisibleText::isVisible);
    }

    /** The municipality's administrators by id. */
    public List<UUID> administrators() {
        return active.values().stream()
                .filter(account -> account.role() == Role.ADMIN)
                .map(Account::id)
                .sorted()
                .toList();
    }

    /** The team's leads by id; none for a case without team. */
    public List<UUID> leadsOf(Optional<UUID> team) {
        return team.stream()
                .flatMap(one -> active.values().stream()
                        .filter(account -> account.role() == Role.TEAM_LEAD
                                && account.teams().contains(one)))
                .map(Account::id)
                .sorted()
                .toList();
    }
}
