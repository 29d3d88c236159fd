package se.stegvis.server.admin;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccountSessions;
import se.stegvis.server.access.PasswordSetupCodes;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountChanges;
import se.stegvis.server.team.AccountDetails;
import se.stegvis.server.team.Accounts;

/**
 * The acts of an administrator on accounts, each with its line in the audit log in the same transaction. Nobody but its
 * person ever knows a password: an account gets a one-time link, by which its person chooses one.
 */
@Singleton
public class AccountAdministration {
    private final Transactions transactions;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final PasswordSetupCodes codes;
    private final AccountSessions sessions;
    private final AccountActs acts;
    private final Clock clock;

    AccountAdministration(
            Transactions transactions,
            Accounts accounts,
            AccountChanges changes,
            PasswordSetupCodes codes,
            AccountSessions sessions,
            AccountActs acts,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.changes = changes;
        this.codes = codes;
        this.sessions = sessions;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * An account that was asked for.
     *
     * @param account as it is now
     * @param code of its link, which is kept nowhere else; empty when there was an account of that name already
     */
    public record OpenedAccount(Account account, Optional<String> code) {
        /** Leaves out the code. */
        @Override
        public String toString() {
            return "OpenedAccount[" + account + "]";
        }
    }

    /**
     * Opens the account, unless somebody is called so already; then nothing is changed.
     *
     * @param asked without findings
     * @throws AccountChangeRefused when one of its teams is closed
     */
    public OpenedAccount open(Administrator by, AccountDetails asked) {
        return transactions.write(() -> {
            accounts.takeTurn(by.municipality());
            Optional<Account> there =
                    accounts.login(by.municipality(), asked.username()).map(Accounts.LoginAccount::account);
            if (there.isPresent()) {
                return new OpenedAccount(there.get(), Optional.empty());
            }
            Account account = opened(by, asked);
            return new OpenedAccount(account, Optional.of(codes.issue(by.municipality(), account.id())));
        });
    }

    /**
     * Opens the account of a person whom the identity provider has authenticated, within the caller's transaction. It has no
     * password and gets no link.
     *
     * @param asked without findings
     * @return empty when somebody else is called so
     * @throws AccountChangeRefused when one of its teams is closed
     */
    public Optional<Account> openAuthenticated(Administrator by, AccountDetails asked) {
        accounts.takeTurn(by.municipality());
        if (accounts.login(by.municipality(), asked.username()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(opened(by, asked));
    }

    private Account opened(Administrator by, AccountDetails asked) {
        Account account = asked.account(by.municipality(), UuidCreator.getTimeOrderedEpoch(clock.instant()));
        changes.expectOpen(by.municipality(), account.teams());
        accounts.add(account, Accounts.NO_PASSWORD);
        acts.opened(by, account);
        return account;
    }

    /** Ends every login and the password of an account that the provider gives no role, within the caller's transaction. */
    public void shutOut(Administrator by, UUID id) {
        if (accounts.renew(by.municipality(), id, Accounts.NO_PASSWORD)) {
            sessions.endAll(by.municipality(), id);
            acts.note(by, "shut out", id);
        }
    }

    /**
     * The code of a new link for somebody who has lost password or link. The password of before, the link of before and all
     * logins end at once. Empty when there is no such active account.
     *
     * @throws AccountChangeRefused when it is the administrator's own: nobody would be logged in to see the link
     */
    public Optional<String> renew(Administrator by, UUID id) {
        AccountChanges.expectAnother(by.account(), id);
        return transactions.write(() -> accounts.renew(by.municipality(), id, Accounts.NO_PASSWORD)
                ? Optional.of(invite(by, id, "link"))
                : Optional.<String>empty());
    }

    /**
     * Opens an ended account again; logins of before stay ended.
     *
     * @return the code of its link
     * @throws AccountChangeRefused when it is not ended
     */
    public String reopen(Administrator by, UUID id) {
        return transactions.write(() -> {
            changes.reopen(by.municipality(), id, Accounts.NO_PASSWORD);
            return invite(by, id, "reopened");
        });
    }

    /** Opens an ended account again, without a link, within the caller's transaction. @throws AccountChangeRefused when it is not ended */
    public void reopenAuthenticated(Administrator by, UUID id) {
        changes.reopen(by.municipality(), id, Accounts.NO_PASSWORD);
        sessions.endAll(by.municipality(), id);
        acts.linked(by, "reopened", id);
    }

    /**
     * Changes name, address, role and teams; nobody changes their own role.
     *
     * @throws AccountChangeRefused when it would leave a case without anybody, a new team is closed, or somebody else was
     *     faster
     */
    public void edit(Administrator by, UUID id, AccountChanges.Edit edit) {
        transactions.write(() -> {
            Account before = changes.edit(by.municipality(), id, edit, clock.instant());
            acts.changed(by, changed(before, edit), before, edit.teams(), isWeighty(before, edit));
            sessions.changed(by.municipality(), id);
        });
    }

    /** Ends the account within the caller's transaction. @throws AccountChangeRefused while it holds open cases */
    public void end(Administrator by, UUID id) {
        changes.end(by.municipality(), id);
        sessions.leave(by.municipality(), id);
        acts.note(by, "ended", id);
    }

    private String invite(Administrator by, UUID id, String what) {
        sessions.endAll(by.municipality(), id);
        acts.linked(by, what, id);
        return codes.issue(by.municipality(), id);
    }

    private static List<String> changed(Account before, AccountChanges.Edit edit) {
        List<String> changed = new ArrayList<>();
        if (!before.name().equals(edit.name())) {
            changed.add("renamed");
        }
        if (!before.email().equals(edit.email())) {
            changed.add("address");
        }
        if (before.role() != edit.role()) {
            changed.add("role " + before.role() + " to " + edit.role());
        }
        if (!before.teams().equals(edit.teams())) {
            changed.add("teams");
        }
        return changed;
    }

    /** A new name alone opens nothing to anybody. */
    private static boolean isWeighty(Account before, AccountChanges.Edit edit) {
        return changed(before, edit).stream().anyMatch(what -> !what.equals("renamed"));
    }
}
