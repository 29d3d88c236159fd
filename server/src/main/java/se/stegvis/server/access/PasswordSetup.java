package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;
import se.stegvis.server.access.OwnPassword.PasswordRefusal;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditEntry.Action;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.problem.Problems;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;

/**
 * Setting the password of an account by the code of a one-time link (decision 122). Tries are counted as those of a
 * login are; a code that is unknown, used, replaced or too old, and one of an ended account, are answered alike.
 */
@Singleton
public class PasswordSetup {
    /** Nobody can be called so: the tries of all codes of a municipality are counted together. */
    private static final String COUNTED_AS = "welcome code";

    private final Transactions transactions;
    private final PasswordSetupCodes codes;
    private final Accounts accounts;
    private final PasswordRule rule;
    private final LoginThrottle throttle;
    private final AccountSessions sessions;
    private final AuditLog audit;

    PasswordSetup(
            Transactions transactions,
            PasswordSetupCodes codes,
            Accounts accounts,
            PasswordRule rule,
            LoginThrottle throttle,
            AccountSessions sessions,
            AuditLog audit) {
        this.transactions = transactions;
        this.codes = codes;
        this.accounts = accounts;
        this.rule = rule;
        this.throttle = throttle;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Sets the password and uses the code up. Every login of the account ends.
     *
     * @param address from where, for the throttle; empty when it is not known
     * @return whose password it is now
     * @throws ProblemException 401 code-refused, 422 password-refused (the code is still good), 429 after too many tries
     */
    public Account setPassword(String code, String password, Optional<InetAddress> address) {
        Optional<Invited> invited = invited(code);
        int municipality = invited.map(one -> one.account().municipality()).orElse(PasswordCheck.NOWHERE);
        LoginThrottle.Turn turn =
                throttle.before(new LoginThrottle.Guess(municipality, COUNTED_AS, address, Optional.empty()));
        Account account = lasting(invited);
        throttle.succeeded(turn);
        rule.refusal(password, account).ifPresent(PasswordSetup::refuse);
        String hash = rule.hash(password);
        transactions.write(() -> {
            if (!codes.use(account.municipality(), account.id(), code)
                    || !accounts.renew(account.municipality(), account.id(), hash)) {
                throw refused();
            }
            sessions.endAll(account.municipality(), account.id());
            note(account, Action.ACCOUNT, "welcome=" + account.id());
        });
        return account;
    }

    /** @param lasts false when the code is too old */
    private record Invited(Account account, boolean lasts) {}

    private Optional<Invited> invited(String code) {
        return OpaqueToken.municipality(code)
                .flatMap(municipality -> transactions.snapshot(() -> codes.find(municipality, code)
                        .flatMap(found -> accounts.find(municipality, found.account())
                                .filter(Account::active)
                                .map(account -> new Invited(account, codes.lasts(found))))));
    }

    private Account lasting(Optional<Invited> invited) {
        Account account = invited.map(Invited::account).orElseThrow(PasswordSetup::refused);
        if (!invited.get().lasts()) {
            transactions.write(() -> note(account, Action.LOGIN_REFUSED, "welcome expired"));
            throw refused();
        }
        return account;
    }

    private void note(Account account, Action action, String detail) {
        audit.write(new AuditEntry(
                account.municipality(),
                account.id(),
                Optional.empty(),
                action,
                Optional.empty(),
                Optional.empty(),
                detail));
    }

    private static ProblemException refused() {
        return ProblemException.of(HttpStatus.UNAUTHORIZED, "code-refused");
    }

    private static void refuse(PasswordRefusal why) {
        String sentence =
                switch (why) {
                    case NAME_IN_IT -> "password-refused.name";
                    case GUESSABLE -> "password-refused.guessable";
                    default -> "password-refused.length";
                };
        throw new ProblemException(
                HttpStatus.UNPROCESSABLE_ENTITY,
                Problems.of("password-refused", Problems.field("password", sentence, PasswordRule.SHORTEST)));
    }
}
