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

    Sessions(RefreshTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Ends every login of the account within the caller's transaction. The same transaction raises the number
     * {@code sessions} of the account, with which a login that is on its way ends, and every access token of them.
     */
    public void endAll(Connection connection, int municipality, UUID account) throws SQLException {
        tokens.endAll(connection, municipality, account);
    }
}
