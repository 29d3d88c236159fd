package se.stegvis.server.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.server.access.OwnPassword.PasswordRefusal;
import se.stegvis.server.team.Account;
import se.stegvis.shared.text.Password;
import se.stegvis.shared.text.PasswordStrength;

/**
 * The rule for a password that a person chooses. Long rather than odd: NIST SP 800-63B asks for length, for none that is
 * guessed first, and for no mixture of signs.
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
        String canonical = Password.canonical(typed);
        if (canonical.toLowerCase(Locale.ROOT).contains(account.username())) {
            return Optional.of(PasswordRefusal.NAME_IN_IT);
        }
        List<String> known =
                List.of(account.username(), account.name(), account.email().orElse(""));
        return PasswordStrength.isGuessable(canonical, known)
                ? Optional.of(PasswordRefusal.GUESSABLE)
                : Optional.empty();
    }
}
