package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.stegvis.server.access.OwnPassword.PasswordRefusal;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.MunicipalityRepository;
import se.stegvis.shared.text.Password;
import se.stegvis.shared.text.PasswordStrength;

/**
 * The rule for a password that a person chooses. Long rather than odd: NIST SP 800-63B asks for length, for none that is
 * guessed first, and for no mixture of signs.
 */
@Singleton
class PasswordRule {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private final Passwords passwords;
    private final MunicipalityRepository municipalities;
    private final Transactions transactions;

    PasswordRule(Passwords passwords, MunicipalityRepository municipalities, Transactions transactions) {
        this.passwords = passwords;
        this.municipalities = municipalities;
        this.transactions = transactions;
    }

    /** Why the account cannot have that password; empty when it can. */
    Optional<PasswordRefusal> refusal(String typed, Account account) {
        List<String> place = transactions
                .snapshot(() -> municipalities.findById(account.municipality()))
                .map(one -> List.of(one.slug(), one.name()))
                .orElse(List.of());
        return refusal(typed, account, place);
    }

    /** As it is stored. */
    String hash(String typed) {
        return passwords.hash(typed);
    }

    /** @param place words about the municipality */
    static Optional<PasswordRefusal> refusal(String typed, Account account, List<String> place) {
        int length = Password.length(typed);
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(PasswordRefusal.TOO_SHORT);
        }
        String canonical = Password.canonical(typed);
        if (canonical.toLowerCase(Locale.ROOT).contains(account.username())) {
            return Optional.of(PasswordRefusal.NAME_IN_IT);
        }
        List<String> known = new ArrayList<>(
                List.of(account.username(), account.name(), account.email().orElse("")));
        known.addAll(place);
        return PasswordStrength.isGuessable(canonical, known)
                ? Optional.of(PasswordRefusal.GUESSABLE)
                : Optional.empty();
    }
}
