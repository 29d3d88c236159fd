package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;

/**
 * The tablets' logins that lasted when their account ended. For ninety days each of them is worth one thing: to hand over
 * what the tablet has not sent, into the quarantine of whoever holds the case (decision 100).
 */
@Singleton
class LeaverTokens {
    static final Duration KEPT = Duration.ofDays(90);

    /** The account's number has been raised once since these logins were proved. A browser's login keeps nothing unsent. */
    private static final String KEEP = """
            INSERT IGNORE INTO leaver_token (municipality, token_hash, account, device, ended_at)
            SELECT municipality, token_hash, account, device, ? FROM refresh_token
            WHERE municipality = ? AND account = ? AND device IS NOT NULL AND ends_at IS NULL AND expires_at > ?
              AND sessions + 1 = (SELECT owner.sessions FROM account owner
                WHERE owner.municipality = refresh_token.municipality AND owner.id = refresh_token.account)""";

    private static final String FORGET = "DELETE FROM leaver_token WHERE municipality = ? AND account = ?";

    private static final String FIND = """
            SELECT account, device, ended_at FROM leaver_token
            WHERE municipality = ? AND token_hash = ? AND ended_at > ?""";

    private final Transactions transactions;
    private final Clock clock;

    LeaverTokens(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who has left, and when. */
    record Leaver(int municipality, UUID account, UUID device, Instant endedAt) {
        /** Until when the tablet may hand over. */
        Instant until() {
            return endedAt.plus(KEPT);
        }
    }

    /** Keeps the tablets' logins of an account that ends, within the caller's transaction. */
    void keep(Connection connection, int municipality, UUID account) throws SQLException {
        Instant now = clock.instant();
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, Times.utc(now));
            statement.setInt(2, municipality);
            statement.setBytes(3, Ids.bytes(account));
            statement.setObject(4, Times.utc(now));
            statement.executeUpdate();
        }
    }

    /** They are worth nothing any more, as when the account is opened again under a new password. */
    void forget(Connection connection, int municipality, UUID account) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(account));
            statement.executeUpdate();
        }
    }

    /** Whose login that token was; empty when it was none, or is too old. */
    Optional<Leaver> find(String refreshToken) {
        return RefreshTokens.municipality(refreshToken)
                .flatMap(municipality -> named(municipality, RefreshTokens.name(refreshToken)));
    }

    /** The same by the name of the login ({@link RefreshTokens#name}). */
    Optional<Leaver> named(int municipality, String login) {
        return transactions.snapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND)) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Base64.getUrlDecoder().decode(login));
                statement.setObject(3, Times.utc(clock.instant().minus(KEPT)));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(leaver(row, municipality)) : Optional.empty();
                }
            }
        });
    }

    private static Leaver leaver(ResultSet row, int municipality) throws SQLException {
        return new Leaver(
                municipality,
                Ids.id(row, "account"),
                Ids.id(row, "device"),
                Times.instant(row, "ended_at").orElseThrow());
    }
}
