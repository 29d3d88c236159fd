package se.stegvis.server.access;

import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.TabletLoginRepository.WaitingLogin;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.server.team.Account;
import se.stegvis.server.team.Accounts;

/**
 * Logins that a person makes in the system's browser for their tablet (RFC 8252): the browser brings the tablet a code, and
 * the tablet fetches the login with it and with what only it knows (PKCE, RFC 7636).
 */
@Singleton
public class TabletLogins {
    /** From the browser to the tablet beside it. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private static final int CHALLENGE_BYTES = 32;

    private final TabletLoginRepository rows;
    private final IdentitySessions sessions;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Clock clock;

    TabletLogins(
            TabletLoginRepository rows,
            IdentitySessions sessions,
            Accounts accounts,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the text is the hash of a verifier, in base64url. */
    public static boolean isChallenge(String text) {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    /**
     * A code for a login of an account that is active; good once, for two minutes.
     *
     * @param number of the account's sessions when it was read
     * @param session of the person at the provider
     * @param challenge of the tablet
     */
    public String code(Account account, int number, Optional<String> session, String challenge) {
        byte[] hash = Base64.getUrlDecoder().decode(challenge);
        if (hash.length != CHALLENGE_BYTES) {
            throw new IllegalArgumentException("a challenge has 32 bytes, not " + hash.length);
        }
        String code = OpaqueToken.make(account.municipality());
        Instant now = clock.instant();
        transactions.write(() -> {
            rows.forget(account.municipality(), now);
            return rows.add(
                    account.municipality(),
                    OpaqueToken.hash(code),
                    account.id(),
                    number,
                    session.orElse(null),
                    hash,
                    now.plus(GOOD_FOR));
        });
        return code;
    }

    /**
     * The login of that code. A code is spent by the first who comes with it, whatever else they bring.
     *
     * @throws ProblemException 401 {@code tablet-code-refused} for one that is unknown, spent, too old, of another tablet or
     *     of an account that has ended; 401 {@code device-revoked}
     */
    LoginMessages.Granted granted(String code, String verifier, UUID device) {
        WaitingLogin waiting = OpaqueToken.municipality(code)
                .flatMap(municipality -> taken(municipality, OpaqueToken.hash(code)))
                .filter(one -> MessageDigest.isEqual(one.challenge(), OpaqueToken.hash(verifier)))
                .orElseThrow(TabletLogins::refused);
        int municipality = OpaqueToken.municipality(code).orElseThrow();
        Account account = accounts.find(municipality, waiting.account())
                .filter(Account::active)
                .orElseThrow(TabletLogins::refused);
        return sessions.tablet(account, device, waiting.sessions(), Optional.ofNullable(waiting.providerSession()));
    }

    private Optional<WaitingLogin> taken(int municipality, byte[] hash) {
        return transactions.write(
                () -> rows.find(municipality, hash, clock.instant()).filter(one -> rows.take(municipality, hash) == 1));
    }

    private static ProblemException refused() {
        return ProblemException.of(HttpStatus.UNAUTHORIZED, "tablet-code-refused");
    }
}
