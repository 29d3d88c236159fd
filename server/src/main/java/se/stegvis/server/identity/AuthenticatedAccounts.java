package se.stegvis.server.identity;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.issuer.Entitlements;
import se.stegvis.server.issuer.GroupMapping.Entitlement;
import se.stegvis.server.issuer.Subjects;
import se.stegvis.server.scim.ProvisionedAccounts;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;

/**
 * The account of a person whom the provider has authenticated. It is opened at the first login and follows the groups at each one;
 * whoever has no role any more loses every login. An account of the same name that is not theirs is never taken for theirs.
 */
@Singleton
class AuthenticatedAccounts {
    private final Entitlements entitlements;
    private final ProvisionedAccounts provisioned;
    private final Subjects subjects;
    private final Accounts accounts;
    private final AccountAdministration administration;
    private final RefusedLogins refusals;
    private final Transactions transactions;

    AuthenticatedAccounts(
            Entitlements entitlements,
            ProvisionedAccounts provisioned,
            Subjects subjects,
            Accounts accounts,
            AccountAdministration administration,
            RefusedLogins refusals,
            Transactions transactions) {
        this.entitlements = entitlements;
        this.provisioned = provisioned;
        this.subjects = subjects;
        this.accounts = accounts;
        this.administration = administration;
        this.refusals = refusals;
        this.transactions = transactions;
    }

    /** @throws LoginRefused when the person may not be let in; the audit log has why */
    Accounts.VersionedAccount of(AuthenticatedIdentity identity) {
        Optional<UUID> bound = subjects.account(identity.municipality(), identity.issuer(), identity.subject());
        try {
            return transactions.write(() -> account(identity, bound));
        } catch (AccountChangeRefused blocked) {
            refusals.note(identity.municipality(), bound, LoginRefusal.CHANGE_BLOCKED);
            throw new LoginRefused(LoginRefusal.CHANGE_BLOCKED);
        } catch (LoginRefused refused) {
            refusals.note(identity.municipality(), bound, refused.refusal());
            throw refused;
        }
    }

    private Accounts.VersionedAccount account(AuthenticatedIdentity identity, Optional<UUID> bound) {
        Entitlement rights = entitlements
                .of(identity.municipality(), identity.groups())
                .orElseThrow(() -> new LoginRefused(LoginRefusal.NO_ROLE));
        if (rights.role() != Role.ADMIN && rights.teams().isEmpty()) {
            throw new LoginRefused(LoginRefusal.NO_TEAM);
        }
        UUID id = bound.orElseGet(() -> opened(identity, rights));
        provisioned.adopt(identity.municipality(), identity.externalIds(), id);
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

    private Accounts.VersionedAccount known(AuthenticatedIdentity identity, UUID id) {
        return accounts.known(identity.municipality(), id).orElseThrow(() -> new LoginRefused(LoginRefusal.ENDED));
    }

    private UUID opened(AuthenticatedIdentity identity, Entitlement rights) {
        Optional<UUID> prepared = provisioned.of(identity.municipality(), identity.externalIds());
        if (prepared.isPresent()) {
            subjects.bind(identity.municipality(), prepared.get(), identity.issuer(), identity.subject());
            return prepared.get();
        }
        String username = Subjects.username(identity.username(), identity.subject());
        AccountDetails asked = details(identity, rights, username, Optional.empty());
        Account account = administration
                .openAuthenticated(by(identity), asked)
                .orElseThrow(() -> new LoginRefused(LoginRefusal.NAME_TAKEN));
        subjects.bind(identity.municipality(), account.id(), identity.issuer(), identity.subject());
        return account.id();
    }

    private static AccountDetails details(
            AuthenticatedIdentity identity, Entitlement rights, String username, Optional<Account> before) {
        return AccountDetails.provided(
                username, identity.name(), identity.email(), rights.role(), rights.teams(), before);
    }

    private static Administrator by(AuthenticatedIdentity identity) {
        return Administrator.byProvider(identity.municipality());
    }
}
