package se.stegvis.server.scim;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.stegvis.server.admin.AccountAdministration;
import se.stegvis.server.admin.Administrator;
import se.stegvis.server.issuer.Entitlements;
import se.stegvis.server.issuer.GroupMapping.Entitlement;
import se.stegvis.server.issuer.IdentityProviders;
import se.stegvis.server.issuer.Subjects;
import se.stegvis.server.scim.ScimRepository.UserRow;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.Accounts;
import se.stegvis.server.team.Role;

/**
 * The account of a user of the directory: opened when a group gives a role, changed as the directory says, shut out when no
 * group gives one, and ended by the leaving procedure when the user is not active. All within the caller's transaction.
 */
@Singleton
class StaffProvisioning {
    private final ScimRepository users;
    private final ScimGroupRepository groups;
    private final Entitlements entitlements;
    private final IdentityProviders providers;
    private final Subjects subjects;
    private final Accounts accounts;
    private final AccountAdministration administration;

    StaffProvisioning(
            ScimRepository users,
            ScimGroupRepository groups,
            Entitlements entitlements,
            IdentityProviders providers,
            Subjects subjects,
            Accounts accounts,
            AccountAdministration administration) {
        this.users = users;
        this.groups = groups;
        this.entitlements = entitlements;
        this.providers = providers;
        this.subjects = subjects;
        this.accounts = accounts;
        this.administration = administration;
    }

    /**
     * Brings the account of each of them in line with the stored user.
     *
     * @param blocked users whose accounts cannot be changed so: they are shut out instead, and at their next login the groups are
     *     looked at again
     * @throws ChangeBlocked when it would leave an open case without anybody
     */
    void follow(int municipality, Collection<UUID> ids, Set<UUID> blocked) {
        ids.stream().sorted().forEach(id -> follow(municipality, id, blocked.contains(id)));
    }

    private void follow(int municipality, UUID id, boolean blocked) {
        UserRow user = users.user(municipality, id).orElseThrow(ScimRefused::missing);
        UserDocument document = UserDocument.stored(user.document());
        Optional<Accounts.VersionedAccount> known = account(municipality, user, document);
        Optional<Accounts.VersionedAccount> open =
                known.filter(one -> one.account().active());
        Optional<Entitlement> rights = rights(municipality, id);
        if (blocked || document.active() && rights.isEmpty()) {
            open.ifPresent(one ->
                    administration.shutOut(by(municipality), one.account().id()));
        } else if (!document.active()) {
            open.ifPresent(one -> blocking(
                    id, () -> administration.end(by(municipality), one.account().id())));
        } else if (known.isEmpty()) {
            open(municipality, user, document, rights.get());
        } else {
            // An account that was ended here stays so: the directory has not said anything new about it.
            open.ifPresent(one -> blocking(id, () -> change(municipality, one, document, rights.get())));
        }
    }

    /** Opens the account of somebody again who was not active and is; {@link #follow} then has it as it is to be. */
    void reopen(int municipality, UUID id) {
        users.user(municipality, id)
                .flatMap(user -> account(municipality, user, UserDocument.stored(user.document())))
                .filter(one -> !one.account().active())
                .ifPresent(one -> administration.reopenAuthenticated(
                        by(municipality), one.account().id()));
    }

    private Optional<Accounts.VersionedAccount> account(int municipality, UserRow user, UserDocument document) {
        return user.account()
                .or(() -> loggedInBefore(municipality, user, document))
                .flatMap(one -> accounts.known(municipality, one));
    }

    /** The account of whoever has logged in with that subject before the directory told of them; it is theirs from now on. */
    private Optional<UUID> loggedInBefore(int municipality, UserRow user, UserDocument document) {
        Optional<UUID> account = document.externalId().flatMap(subject -> providers
                .find(municipality)
                .flatMap(provider -> subjects.account(municipality, provider.issuer(), subject)));
        return account.filter(
                one -> users.linked(municipality, one) == 0 && users.link(municipality, user.id(), one) == 1);
    }

    private static void blocking(UUID user, Runnable change) {
        try {
            change.run();
        } catch (AccountChangeRefused refused) {
            throw new ChangeBlocked(user, refused);
        }
    }

    private Optional<Entitlement> rights(int municipality, UUID id) {
        Set<String> names = groups.groupsOf(municipality, id).stream()
                .flatMap(group -> Stream.of(group.displayName(), group.externalId()))
                .filter(name -> name != null)
                .collect(Collectors.toSet());
        return entitlements
                .of(municipality, names)
                .filter(granted ->
                        granted.role() == Role.ADMIN || !granted.teams().isEmpty());
    }

    /** Somebody else of that name keeps it; the user has no account then until they log in with one of their own. */
    private void open(int municipality, UserRow user, UserDocument document, Entitlement rights) {
        String username = Subjects.username(
                document.resource().getUserName(),
                document.externalId().orElse(user.id().toString()));
        administration
                .openAuthenticated(
                        by(municipality),
                        AccountDetails.provided(
                                username,
                                document.personName(),
                                document.email(),
                                rights.role(),
                                rights.teams(),
                                Optional.empty()))
                .map(Account::id)
                .ifPresent(account -> users.link(municipality, user.id(), account));
    }

    private void change(int municipality, Accounts.VersionedAccount known, UserDocument document, Entitlement rights) {
        Account before = known.account();
        AccountDetails asked = AccountDetails.provided(
                before.username(),
                document.personName(),
                document.email(),
                rights.role(),
                rights.teams(),
                Optional.of(before));
        if (!asked.equals(AccountDetails.of(before))) {
            administration.edit(by(municipality), before.id(), asked.edit(known.version()));
        }
    }

    private static Administrator by(int municipality) {
        return Administrator.byProvider(municipality);
    }
}
