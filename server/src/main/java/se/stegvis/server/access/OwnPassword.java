package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import se.stegvis.server.audit.AuditEntry;
import se.stegvis.server.audit.AuditLog;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;
import se.stegvis.shared.text.Password;

/** Changing one's own password. Every other login of the account ends with it; a tablet keeps what it has not sent. */
@Singleton
public class OwnPassword {
    private final Transactions transactions;
    private final Accounts accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final RefreshTokens tokens;
    private final AccountSessions sessions;
    private final AuditLog audit;

    OwnPassword(
            Transactions transactions,
            Accounts accounts,
            Passwords passwords,
            LoginThrottle throttle,
            RefreshTokens tokens,
            AccountSessions sessions,
            AuditLog audit) {
        this.transactions = transactions;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.tokens = tokens;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Why it was not changed. */
    public enum PasswordRefusal {
        WRONG,
        TOO_SHORT,
        SAME,
        NAME_IN_IT,
        /** Among those that are guessed first. */
        GUESSABLE,
        NOT_REPEATED
    }

    /** The typed password. */
    public record Wish(String current, String next, String repeated) {
        @Override
        public String toString() {
            return "Wish[hidden]";
        }
    }

    /**
     * Changes it, unless something is wrong, which is then returned.
     *
     * @param session the login that stays
     * <p>Guesses at the present password are counted by the session, so that nobody elsewhere can make its person wait.
     *
     * @throws ProblemException 429 after too many wrong guesses, 401 when the account has just ended
     */
    public Optional<PasswordRefusal> change(Caller caller, Wish wish, String session) {
        Account account = accounts.find(caller.municipality(), caller.account()).orElseThrow();
        String name = account.username() + "@" + caller.municipalitySlug();
        LoginThrottle.Turn turn = throttle.before(new LoginThrottle.Guess(
                caller.municipality(), name, Optional.empty(), Optional.of("session " + RefreshTokens.name(session))));
        String hash = accounts.login(caller.municipality(), account.username())
                .map(Accounts.LoginAccount::passwordHash)
                .orElseThrow(() -> ProblemException.of(HttpStatus.UNAUTHORIZED, "account-ended"));
        if (!passwords.matches(Optional.of(hash), wish.current())) {
            return Optional.of(PasswordRefusal.WRONG);
        }
        throttle.succeeded(turn);
        Optional<PasswordRefusal> refusal = refusal(wish, account, caller.municipalitySlug());
        if (refusal.isPresent()) {
            return refusal;
        }
        // An administrator may have given another password since the present one was proved; that one is kept.
        return store(caller, hash, passwords.hash(wish.next()), session)
                ? Optional.empty()
                : Optional.of(PasswordRefusal.WRONG);
    }

    private static Optional<PasswordRefusal> refusal(Wish wish, Account account, String place) {
        String next = Password.canonical(wish.next());
        Optional<PasswordRefusal> rule = PasswordRule.refusal(wish.next(), account, List.of(place));
        if (rule.filter(PasswordRefusal.TOO_SHORT::equals).isPresent()) {
            return rule;
        }
        if (next.equals(Password.canonical(wish.current()))) {
            return Optional.of(PasswordRefusal.SAME);
        }
        if (rule.isPresent()) {
            return rule;
        }
        return next.equals(Password.canonical(wish.repeated()))
                ? Optional.empty()
                : Optional.of(PasswordRefusal.NOT_REPEATED);
    }

    private boolean store(Caller caller, String proved, String hash, String session) {
        return transactions.write(() -> {
            if (!accounts.replacePassword(caller.municipality(), caller.account(), proved, hash)) {
                return false;
            }
            tokens.endOthers(caller.municipality(), caller.account(), session);
            sessions.changed(caller.municipality(), caller.account());
            audit.write(new AuditEntry(
                    caller.municipality(),
                    caller.account(),
                    caller.device(),
                    AuditEntry.Action.ACCOUNT,
                    Optional.empty(),
                    Optional.empty(),
                    "own password"));
            return true;
        });
    }
}
