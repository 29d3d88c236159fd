package se.stegvis.server.access;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
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
import java.util.regex.Pattern;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/**
 * Long-lived random tokens that are worth a new access token. Only their SHA-256 is stored. They are not replaced when
 * used, so a lost answer never logs anybody out; each use lengthens their life.
 */
@Singleton
class RefreshTokens {
    /** That of a tablet. */
    static final Duration LIFE = Duration.ofDays(14);

    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String INSERT = """
            INSERT INTO refresh_token (municipality, token_hash, account, device, expires_at, life_seconds)
            VALUES (?, ?, ?, ?, ?, ?)""";

    private static final String FIND = """
            SELECT account, device FROM refresh_token
            WHERE municipality = ? AND token_hash = ? AND expires_at > ?""";

    private static final String LENGTHEN = """
            UPDATE refresh_token SET expires_at = TIMESTAMPADD(SECOND, life_seconds, ?)
            WHERE municipality = ? AND token_hash = ?""";

    private static final String END = "DELETE FROM refresh_token WHERE municipality = ? AND token_hash = ?";

    private static final String CLEAN =
            "DELETE FROM refresh_token WHERE municipality = ? AND account = ? AND expires_at <= ?";

    private static final String END_OTHERS =
            "DELETE FROM refresh_token WHERE municipality = ? AND account = ? AND token_hash <> ?";

    private final TransactionOperations<Connection> transactions;
    private final Clock clock;

    RefreshTokens(TransactionOperations<Connection> transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A new token, within the caller's transaction; those of the account that have expired are removed.
     *
     * @param life how long it lasts from its last use
     */
    String issue(Connection connection, int municipality, UUID account, Optional<UUID> device, Duration life)
            throws SQLException {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token =
                municipality + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        try (PreparedStatement clean = connection.prepareStatement(CLEAN);
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            clean.setInt(1, municipality);
            clean.setBytes(2, Ids.bytes(account));
            clean.setObject(3, Times.utc(now));
            clean.executeUpdate();
            insert.setInt(1, municipality);
            insert.setBytes(2, hash(token));
            insert.setBytes(3, Ids.bytes(account));
            insert.setBytes(4, Ids.bytes(device));
            insert.setObject(5, Times.utc(now.plus(life)));
            insert.setLong(6, life.toSeconds());
            insert.executeUpdate();
        }
        return token;
    }

    /** Whose token it is, and lengthens its life; empty when it is unknown or too old. */
    Optional<Owner> use(String token) {
        var form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        int municipality = Integer.parseInt(form.group(1));
        return transactions.executeWrite(status -> {
            Optional<Owner> owner = find(status.getConnection(), municipality, hash(token));
            if (owner.isPresent()) {
                lengthen(status.getConnection(), municipality, hash(token));
            }
            return owner;
        });
    }

    /** Makes the token worthless; one that is unknown stays so. */
    void end(String token) {
        var form = FORM.matcher(token);
        if (form.matches()) {
            transactions.executeWrite(status -> {
                try (PreparedStatement statement = status.getConnection().prepareStatement(END)) {
                    statement.setInt(1, Integer.parseInt(form.group(1)));
                    statement.setBytes(2, hash(token));
                    return statement.executeUpdate();
                }
            });
        }
    }

    /** Makes all tokens of the account worthless but one, within the caller's transaction. */
    void endOthers(Connection connection, int municipality, UUID account, String kept) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END_OTHERS)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(account));
            statement.setBytes(3, hash(kept));
            statement.executeUpdate();
        }
    }

    private Optional<Owner> find(Connection connection, int municipality, byte[] hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, hash);
            statement.setObject(3, Times.utc(clock.instant()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Owner(municipality, Ids.id(row, "account"), Ids.optional(row, "device")))
                        : Optional.empty();
            }
        }
    }

    private void lengthen(Connection connection, int municipality, byte[] hash) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LENGTHEN)) {
            statement.setObject(1, Times.utc(clock.instant()));
            statement.setInt(2, municipality);
            statement.setBytes(3, hash);
            statement.executeUpdate();
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    record Owner(int municipality, UUID account, Optional<UUID> device) {}
}
