package se.stegvis.server.admin;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.AccountSessions;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.issuer.Subjects;
import se.stegvis.server.team.Accounts;

/** Gives an account to a person of the identity provider; whoever had it by a password has it no more. */
@Singleton
class AccountBinding {
    private final Subjects subjects;
    private final Accounts accounts;
    private final AccountSessions sessions;
    private final AccountActs acts;
    private final Transactions transactions;

    AccountBinding(
            Subjects subjects,
            Accounts accounts,
            AccountSessions sessions,
            AccountActs acts,
            Transactions transactions) {
        this.subjects = subjects;
        this.accounts = accounts;
        this.sessions = sessions;
        this.acts = acts;
        this.transactions = transactions;
    }

    /** @return the account that the subject had before; nothing is changed when it is the same */
    Optional<UUID> bind(Administrator by, String issuer, UUID account, String subject) {
        return transactions.write(() -> {
            Optional<UUID> before = subjects.account(by.municipality(), issuer, subject);
            if (!before.equals(Optional.of(account))) {
                subjects.bind(by.municipality(), account, issuer, subject);
                accounts.renew(by.municipality(), account, Accounts.NO_PASSWORD);
                sessions.endAll(by.municipality(), account);
                acts.linked(by, "bound", account);
            }
            return before;
        });
    }
}
