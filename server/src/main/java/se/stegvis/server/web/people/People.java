package se.stegvis.server.web.people;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
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
import se.stegvis.server.team.Accounts;

/** What an administrator does with accounts, each with its line in the audit log in the same transaction. */
@Singleton
class People {
    private final Transactions transactions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    People(
            Transactions transactions,
            Accounts accounts,
            Passwords passwords,
            Sessions sessions,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    boolean taken(Caller caller, String username) {
        return accounts.login(caller.municipality(), username).isPresent();
    }

    /** Opens the account and gives its password, which is kept nowhere else. */
    String open(Caller caller, NewAccount asked) {
        String password = OneTimePassword.make(random);
        Account account = new Account(
                caller.municipality(),
                UuidCreator.getTimeOrderedEpoch(clock.instant()),
                asked.username(),
                asked.name(),
                Optional.of(asked.email()).filter(written -> !written.isEmpty()),
                asked.role().orElseThrow(),
                asked.teams(),
                true);
        String hash = passwords.hash(password);
        return transactions.write(connection -> {
            accounts.add(account, hash);
            audit.write(connection, List.of(trace(caller, "opened", account.id())));
            return password;
        });
    }

    /** A new password for someone who has lost theirs; all their logins end with the old one. Empty when there is no such active account. */
    Optional<String> renew(Caller caller, UUID id) {
        if (accounts.find(caller.municipality(), id).filter(Account::active).isEmpty()) {
            return Optional.empty();
        }
        String password = OneTimePassword.make(random);
        String hash = passwords.hash(password);
        return transactions.write(connection -> {
            if (!accounts.renew(caller.municipality(), id, hash)) {
                return Optional.empty();
            }
            sessions.endAll(connection, caller.municipality(), id);
            audit.write(connection, List.of(trace(caller, "password", id)));
            return Optional.of(password);
        });
    }

    /** Ends the account; nobody ends their own, so that one administrator always remains. False when it is not there. */
    boolean end(Caller caller, UUID id) {
        if (id.equals(caller.account())
                || accounts.find(caller.municipality(), id)
                        .filter(Account::active)
                        .isEmpty()) {
            return false;
        }
        return transactions.write(connection -> {
            if (!accounts.deactivate(caller.municipality(), id)) {
                return false;
            }
            sessions.endAll(connection, caller.municipality(), id);
            audit.write(connection, List.of(trace(caller, "ended", id)));
            return true;
        });
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
