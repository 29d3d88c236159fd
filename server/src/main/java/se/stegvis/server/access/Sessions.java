package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * All logins of an account at once, in browsers and on tablets. A tablet keeps what it has not sent, sealed, and asks for a
 * login at its next contact.
 */
@Singleton
public class Sessions {
    private final RefreshTokens tokens;
    private final LeaverTokens leavers;

    Sessions(RefreshTokens tokens, LeaverTokens leavers) {
        this.tokens = tokens;
        this.leavers = leavers;
    }

    /**
     * Ends every login of the account within the caller's transaction. The same transaction raises the number
     * {@code sessions} of the account, with which a login that is on its way ends, and every access token of them.
     */
    public void endAll(Connection connection, int municipality, UUID account) throws SQLException {
        leavers.forget(connection, municipality, account);
        tokens.endAll(connection, municipality, account);
    }

    /** As {@link #endAll}, when the account itself ends: its tablets may hand over what they have not sent. */
    public void leave(Connection connection, int municipality, UUID account) throws SQLException {
        leavers.keep(connection, municipality, account);
        tokens.endAll(connection, municipality, account);
    }
}
