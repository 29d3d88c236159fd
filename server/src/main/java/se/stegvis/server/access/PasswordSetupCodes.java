package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.PasswordSetupCodeRepository.StoredCode;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.settings.StegvisSettings;

/**
 * The codes of one-time links with which a person sets the password of an account. An account has at most one: a new one
 * ends the one before, and so does whatever ends all logins of the account ({@link AccountSessions}).
 */
@Singleton
public class PasswordSetupCodes {
    static final Duration LASTS = Duration.ofHours(24);

    private final PasswordSetupCodeRepository rows;
    private final Transactions transactions;
    private final Clock clock;
    private final String page;

    PasswordSetupCodes(
            PasswordSetupCodeRepository rows, Transactions transactions, Clock clock, StegvisSettings settings) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
        this.page = settings.publicUrl().replaceFirst("/+$", "") + "/web/welcome#";
    }

    /** A new code, within the caller's transaction. It is kept nowhere but in the answer. */
    public String issue(int municipality, UUID account) {
        String code = OpaqueToken.make(municipality);
        rows.put(municipality, account, OpaqueToken.hash(code), clock.instant().plus(LASTS));
        return code;
    }

    /** The address to hand over. The code stands behind #, which no browser sends, so that no log of a proxy has it. */
    public String link(String code) {
        return page + code;
    }

    /** Whether it is the account's, and can still be used. */
    public boolean isOf(int municipality, UUID account, String code) {
        return transactions.snapshot(() -> find(municipality, code)
                .filter(found -> found.account().equals(account) && lasts(found))
                .isPresent());
    }

    /** Whose code it is, whether or not it has expired. */
    Optional<StoredCode> find(int municipality, String code) {
        return rows.find(municipality, OpaqueToken.hash(code));
    }

    boolean lasts(StoredCode code) {
        return code.expiresAt().isAfter(clock.instant());
    }

    /** Uses the code up within the caller's transaction; false when it was used, replaced or too old. */
    boolean use(int municipality, UUID account, String code) {
        return rows.use(municipality, account, OpaqueToken.hash(code), clock.instant()) == 1;
    }

    /** The code of the account is worth nothing any more. */
    void end(int municipality, UUID account) {
        rows.end(municipality, account);
    }
}
