package se.stegvis.server.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditEntry.Action;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.issuer.GroupMapping.Entitlement;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.issuer.Subjects;
import se.stegvis.server.meter.EventCounters;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.AccountFinding;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;
import se.stegvis.server.team.Team;
import se.stegvis.shared.text.UserName;

/**
 * The account of a person whom the provider has authenticated. It is opened at the first login and follows the groups at each one;
 * whoever has no role any more loses every login. An account of the same name that is not theirs is never taken for theirs.
 */
@Singleton
class AuthenticatedAccounts {
    private final IdentityProviders providers;
    private final Subjects subjects;
    private final Accounts accounts;
    private final AccountAdministration administration;
    private final AuditLog audit;
    private final Transactions transactions;
    private final EventCounters counters;

    AuthenticatedAccounts(
            IdentityProviders providers,
            Subjects subjects,
            Accounts accounts,
            AccountAdministration administration,
            AuditLog audit,
            Transactions transactions,
            EventCounters counters) {
        this.providers = providers;
        this.subjects = subjects;
        this.accounts = accounts;
        this.administration = administration;
        this.audit = audit;
        this.transactions = transactions;
        this.counters = counters;
    }

    /** @throws LoginRefused when the person may not be let in; the audit log has why */
    Accounts.VersionedAccount of(AuthenticatedIdentity identity) {
        Optional<UUID> bound = subjects.account(identity.municipality(), identity.issuer(), identity.subject());
        try {
            return transactions.write(() -> account(identity, bound));
        } catch (AccountChangeRefused blocked) {
            note(identity, bound, LoginRefusal.CHANGE_BLOCKED);
            throw new LoginRefused(LoginRefusal.CHANGE_BLOCKED);
        } catch (LoginRefused refused) {
            note(identity, bound, refused.refusal());
            throw refused;
        }
    }

    private Accounts.VersionedAccount account(AuthenticatedIdentity identity, Optional<UUID> bound) {
        Entitlement rights = providers
                .find(identity.municipality())
                .flatMap(provider -> provider.groups().of(identity.groups()))
                .map(granted -> inOpenTeams(identity.municipality(), granted))
                .orElseThrow(() -> new LoginRefused(LoginRefusal.NO_ROLE));
        if (rights.role() != Role.ADMIN && rights.teams().isEmpty()) {
            throw new LoginRefused(LoginRefusal.NO_TEAM);
        }
        UUID id = bound.orElseGet(() -> opened(identity, rights));
        Accounts.VersionedAccount known = known(identity, id);
        Account account = known.account();
        if (!account.active()) {
            throw new LoginRefused(LoginRefusal.ENDED);
        }
        AccountDetails now = details(identity, rights, account.username(), Optional.of(account));
        if (now.equals(AccountDetails.of(account))) {
            return known;
        }
        administration.edit(by(identity), id, now.edit(known.version()));
        return known(identity, id);
    }

    /** A group of the provider may still name a team that has been closed. */
    private Entitlement inOpenTeams(int municipality, Entitlement granted) {
        return new Entitlement(
                granted.role(),
                accounts.openTeams(municipality).stream()
                        .map(Team::id)
                        .filter(granted.teams()::contains)
                        .collect(Collectors.toSet()));
    }

    private Accounts.VersionedAccount known(AuthenticatedIdentity identity, UUID id) {
        return accounts.known(identity.municipality(), id).orElseThrow(() -> new LoginRefused(LoginRefusal.ENDED));
    }

    private UUID opened(AuthenticatedIdentity identity, Entitlement rights) {
        String username = username(identity);
        AccountDetails asked = details(identity, rights, username, Optional.empty());
        Account account = administration
                .openAuthenticated(by(identity), asked)
                .orElseThrow(() -> new LoginRefused(LoginRefusal.NAME_TAKEN));
        subjects.bind(identity.municipality(), account.id(), identity.issuer(), identity.subject());
        return account.id();
    }

    /** The name that the provider proposes, without its domain; else a name made of the subject. */
    private static String username(AuthenticatedIdentity identity) {
        String proposed = identity.username().replaceFirst("@.*$", "");
        return UserName.name(proposed)
                .orElseGet(
                        () -> "p-" + UUID.nameUUIDFromBytes(identity.subject().getBytes(StandardCharsets.UTF_8)));
    }

    /** A name or an address that cannot be one leaves the account's as it is. */
    private static AccountDetails details(
            AuthenticatedIdentity identity, Entitlement rights, String username, Optional<Account> before) {
        String name = identity.name();
        String email = identity.email();
        var said = new AccountDetails(username, name, email, Optional.of(rights.role()), rights.teams());
        var wrong = said.findings(false);
        if (wrong.contains(AccountFinding.NAME)) {
            name = before.map(Account::name).orElse(username);
        }
        if (email.isEmpty() || wrong.contains(AccountFinding.EMAIL)) {
            email = before.flatMap(Account::email).orElse("");
        }
        return new AccountDetails(username, name, email, Optional.of(rights.role()), rights.teams());
    }

    private void note(AuthenticatedIdentity identity, Optional<UUID> bound, LoginRefusal why) {
        counters.loginFailed();
        transactions.write(() -> {
            bound.filter(account -> why == LoginRefusal.NO_ROLE)
                    .ifPresent(account -> administration.shutOut(by(identity), account));
            audit.write(new AuditEntry(
                    identity.municipality(),
                    bound.orElse(AuditEntry.BY_PROVIDER),
                    Optional.empty(),
                    Action.LOGIN_REFUSED,
                    Optional.empty(),
                    Optional.empty(),
                    "identity " + why.word()));
        });
    }

    private static Administrator by(AuthenticatedIdentity identity) {
        return Administrator.byProvider(identity.municipality());
    }
}
