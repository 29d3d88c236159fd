package se.stegvis.server.web.people;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.server.access.Passwords;
import se.stegvis.server.access.Sessions;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.AccountChangeRefused;
import se.stegvis.server.team.AccountChanges;
import se.stegvis.server.team.Accounts;

/** The administrator's acts on accounts, each with its line in the audit log in the same transaction. */
@Singleton
class People {
    private final Transactions transactions;
    private final Accounts accounts;
    private final AccountChanges changes;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    People(
            Transactions transactions,
            Accounts accounts,
            AccountChanges changes,
            Passwords passwords,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.changes = changes;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** An account with the password that was made for it, which is kept nowhere else. */
    record OpenedAccount(UUID account, String password) {
        /** Leaves out the password. */
        @Override
        public String toString() {
            return "Opened[" + account + "]";
        }
    }

    boolean taken(Caller caller, String username) {
        return accounts.login(caller.municipality(), username).isPresent();
    }

    OpenedAccount open(Caller caller, NewAccount asked) {
        String password = OneTimePassword.make(random);
        Account account = new Account(
                caller.municipality(),
                UuidCreator.getTimeOrderedEpoch(clock.instant()),
                asked.username(),
                asked.name(),
                asked.address(),
                asked.role().orElseThrow(),
                asked.teams(),
                true);
        String hash = passwords.hash(password);
        return transactions.write(() -> {
            accounts.add(account, hash);
            audit.write(trace(caller, "opened", account.id()));
            return new OpenedAccount(account.id(), password);
        });
    }

    /**
     * A new password for someone who has lost theirs; all their logins end with the old one. Empty when there is no
     * such active account.
     */
    Optional<String> renew(Caller caller, UUID id) {
        String password = OneTimePassword.make(random);
        String hash = passwords.hash(password);
        return transactions.write(() -> {
            if (!accounts.renew(caller.municipality(), id, hash)) {
                return Optional.empty();
            }
            endLogins(caller, id, "password");
            return Optional.of(password);
        });
    }

    /**
     * Opens an ended account again, under a new password; logins of before stay ended.
     *
     * @throws AccountChangeRefused when it is not ended
     */
    String reopen(Caller caller, UUID id) {
        String password = OneTimePassword.make(random);
        String hash = passwords.hash(password);
        return transactions.write(() -> {
            changes.reopen(caller.municipality(), id, hash);
            endLogins(caller, id, "reopened");
            return password;
        });
    }

    /**
     * Changes name, address, role and teams; nobody changes their own role.
     *
     * @throws AccountChangeRefused when it would leave a case without anybody, or somebody else was faster
     */
    void edit(Caller caller, UUID id, AccountChanges.Edit edit) {
        transactions.write(() -> {
            Account before = changes.edit(caller.municipality(), id, edit, clock.instant());
            audit.write(traces(caller, before, edit));
            sessions.changed(caller.municipality(), id);
            return true;
        });
    }

    /** Ends the account within the caller's transaction. @throws AccountChangeRefused while it holds open cases */
    void end(Caller caller, UUID id) {
        changes.end(caller.municipality(), id);
        sessions.leave(caller.municipality(), id);
        audit.write(trace(caller, "ended", id));
    }

    private void endLogins(Caller caller, UUID id, String what) {
        sessions.endAll(caller.municipality(), id);
        audit.write(trace(caller, what, id));
    }

    private static List<AuditEntry> traces(Caller caller, Account before, AccountChanges.Edit edit) {
        List<AuditEntry> traces = new ArrayList<>();
        if (!before.name().equals(edit.name())) {
            traces.add(trace(caller, "renamed", before.id()));
        }
        if (!before.email().equals(edit.email())) {
            traces.add(trace(caller, "address", before.id()));
        }
        if (before.role() != edit.role()) {
            traces.add(trace(caller, "role " + before.role() + " to " + edit.role(), before.id()));
        }
        if (!before.teams().equals(edit.teams())) {
            traces.add(trace(caller, "teams", before.id()));
        }
        return traces;
    }

    private static AuditEntry trace(Caller caller, String what, UUID whose) {
        return new AuditEntry(
                caller.municipality(),
                caller.account(),
                Optional.empty(),
                AuditEntry.Action.ACCOUNT,
                Optional.empty(),
                Optional.empty(),
                what + "=" + whose);
    }
}
