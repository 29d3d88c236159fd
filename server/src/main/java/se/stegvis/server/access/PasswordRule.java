package se.stegvis.server.access;

import java.util.Locale;
import java.util.Optional;
import se.stegvis.server.access.OwnPassword.PasswordRefusal;
import se.stegvis.server.team.Account;
import se.stegvis.shared.text.Password;

/**
 * The rule for a password that a person chooses. Long rather than odd: NIST SP 800-63B asks for length, and for no mixture
 * of signs.
 */
final class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private PasswordRule() {}

    /** Why the account cannot have that password; empty when it can. */
    static Optional<PasswordRefusal> refusal(String typed, Account account) {
        int length = Password.length(typed);
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(PasswordRefusal.TOO_SHORT);
        }
        return Password.canonical(typed).toLowerCase(Locale.ROOT).contains(account.username())
                ? Optional.of(PasswordRefusal.NAME_IN_IT)
                : Optional.empty();
    }
}
