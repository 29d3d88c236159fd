package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Transactions;

/**
 * All logins of an account at once, in browsers and on tablets, and the link that would set its password. A tablet keeps what it has not sent, sealed, and asks for a
 * login at its next contact.
 */
@Singleton
public class AccountSessions {
    private final RefreshTokens tokens;
    private final LeaverTokens leavers;
    private final PasswordSetupCodes codes;
    private final CallerLookup callerLookup;
    private final Transactions transactions;

    AccountSessions(
            RefreshTokens tokens,
            LeaverTokens leavers,
            PasswordSetupCodes codes,
            CallerLookup callerLookup,
            Transactions transactions) {
        this.tokens = tokens;
        this.leavers = leavers;
        this.codes = codes;
        this.callerLookup = callerLookup;
        this.transactions = transactions;
    }

    /**
     * Ends every login of the account within the caller's transaction. The same transaction raises the number
     * {@code sessions} of the account, with which a login that is on its way ends, and every access token of them.
     */
    public void endAll(int municipality, UUID account) {
        leavers.forget(municipality, account);
        codes.end(municipality, account);
        tokens.endAll(municipality, account);
        changed(municipality, account);
    }

    /** As {@link #endAll}, when the account itself ends: its tablets may hand over what they have not sent. */
    public void leave(int municipality, UUID account) {
        leavers.keep(municipality, account);
        codes.end(municipality, account);
        tokens.endAll(municipality, account);
        changed(municipality, account);
    }

    /** The account may do other things once the caller's transaction is committed; its logins go on. */
    public void changed(int municipality, UUID account) {
        transactions.afterCommit(() -> callerLookup.forget(claims ->
                claims.municipality() == municipality && claims.account().equals(account)));
    }

    /** The device is refused once the caller's transaction is committed. */
    public void revoked(int municipality, UUID device) {
        transactions.afterCommit(() -> callerLookup.forget(claims ->
                claims.municipality() == municipality && claims.device().equals(Optional.of(device))));
    }
}
