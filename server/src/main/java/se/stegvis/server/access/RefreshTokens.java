package se.stegvis.server.access;

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
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;
import se.stegvis.server.database.Transactions;

/**
 * Long-lived random tokens that are worth a new access token. Only their SHA-256 is stored. They are not replaced when
 * used, so a lost answer never logs anybody out; each use lengthens their life, up to their end where they have one.
 */
@Singleton
class RefreshTokens {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String INSERT = """
            INSERT INTO refresh_token (municipality, token_hash, account, device, expires_at, life_seconds, ends_at,
              sessions)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    /** False once all logins of the account have ended, also for one that was on its way then. */
    private static final String GOES_ON = """
             AND sessions = (SELECT owner.sessions FROM account owner
               WHERE owner.municipality = refresh_token.municipality AND owner.id = refresh_token.account)""";

    private static final String FIND = """
            SELECT account, device, expires_at, ends_at FROM refresh_token
            WHERE municipality = ? AND token_hash = ? AND expires_at > ?\s""" + GOES_ON;

    private static final String LENGTHEN = """
            UPDATE refresh_token SET expires_at = ? WHERE municipality = ? AND token_hash = ? AND expires_at > ?""";

    private static final String LASTS =
            "SELECT 1 FROM refresh_token WHERE municipality = ? AND token_hash = ? AND expires_at > ? " + GOES_ON;

    private static final String END = "DELETE FROM refresh_token WHERE municipality = ? AND token_hash = ?";

    private static final String CLEAN =
            "DELETE FROM refresh_token WHERE municipality = ? AND account = ? AND expires_at <= ?";

    private static final String END_OTHERS =
            "DELETE FROM refresh_token WHERE municipality = ? AND account = ? AND token_hash <> ?";

    private static final String END_ALL = "DELETE FROM refresh_token WHERE municipality = ? AND account = ?";

    private final Transactions transactions;
    private final Clock clock;

    RefreshTokens(Transactions transactions, Clock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A new token, within the caller's transaction; those of the account that have expired are removed.
     *
     * @param sessions number of the account when its password was proved
     * @param kind how long it lasts
     */
    Issued issue(
            Connection connection, int municipality, UUID account, Optional<UUID> device, int sessions, LoginKind kind)
            throws SQLException {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token =
                municipality + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        Instant expires = now.plus(kind.idle());
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
            insert.setObject(5, Times.utc(expires));
            insert.setLong(6, kind.idle().toSeconds());
            insert.setObject(7, kind.end(now).map(Times::utc).orElse(null));
            insert.setInt(8, sessions);
            insert.executeUpdate();
        }
        return new Issued(token, expires);
    }

    /** Whose token it is, and lengthens its life; empty when it is unknown, of another kind or too old. */
    Optional<TokenOwner> use(String token, LoginKind kind) {
        return owner(token, kind, true);
    }

    /** As {@link #use}, without lengthening. */
    Optional<TokenOwner> look(String token, LoginKind kind) {
        return owner(token, kind, false);
    }

    private Optional<TokenOwner> owner(String token, LoginKind kind, boolean lengthen) {
        var form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        int municipality = Integer.parseInt(form.group(1));
        return transactions.write(connection -> {
            Optional<TokenRow> row = find(connection, municipality, token, kind);
            if (row.isEmpty() || !lengthen) {
                return row.map(TokenRow::owner);
            }
            Instant usual = clock.instant().plus(kind.idle());
            Instant expires = row.get().ends().filter(usual::isAfter).orElse(usual);
            // A token that is ended at the same moment is found ended, not lengthened.
            return lengthen(connection, municipality, hash(token), expires)
                    ? row.map(TokenRow::owner).map(owner -> owner.until(expires))
                    : Optional.<TokenOwner>empty();
        });
    }

    /** Whether the login with this name goes on. */
    boolean lasts(int municipality, String name) {
        return transactions.snapshot(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LASTS)) {
                statement.setInt(1, municipality);
                statement.setBytes(2, Base64.getUrlDecoder().decode(name));
                statement.setObject(3, Times.utc(clock.instant()));
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** The municipality in which the token was issued; empty for what is no token. */
    static Optional<Integer> municipality(String token) {
        var form = FORM.matcher(token);
        return form.matches() ? Optional.of(Integer.valueOf(form.group(1))) : Optional.empty();
    }

    /** A name for the login that is worth nothing by itself: the hash under which its token is stored. */
    static String name(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(token));
    }

    /** Makes the token worthless; one that is unknown stays so. */
    void end(String token) {
        var form = FORM.matcher(token);
        if (form.matches()) {
            transactions.write(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(END)) {
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

    /** Makes all tokens of the account worthless, within the caller's transaction. */
    void endAll(Connection connection, int municipality, UUID account) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END_ALL)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, Ids.bytes(account));
            statement.executeUpdate();
        }
    }

    private Optional<TokenRow> find(Connection connection, int municipality, String token, LoginKind kind)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, hash(token));
            statement.setObject(3, Times.utc(clock.instant()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(row(row, municipality, token)).filter(one -> one.is(kind))
                        : Optional.empty();
            }
        }
    }

    private static TokenRow row(ResultSet row, int municipality, String token) throws SQLException {
        return new TokenRow(
                new TokenOwner(
                        municipality,
                        Ids.id(row, "account"),
                        Ids.optional(row, "device"),
                        new Issued(token, Times.instant(row, "expires_at").orElseThrow())),
                Times.instant(row, "ends_at"));
    }

    private boolean lengthen(Connection connection, int municipality, byte[] hash, Instant expires)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LENGTHEN)) {
            statement.setObject(1, Times.utc(expires));
            statement.setInt(2, municipality);
            statement.setBytes(3, hash);
            statement.setObject(4, Times.utc(clock.instant()));
            return statement.executeUpdate() == 1;
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * A token and when it expires unless it is used.
     */
    record Issued(String token, Instant expires) {
        /** Leaves out the token. */
        @Override
        public String toString() {
            return "Issued[until " + expires + "]";
        }
    }

    record TokenOwner(int municipality, UUID account, Optional<UUID> device, Issued issued) {
        private TokenOwner until(Instant expires) {
            return new TokenOwner(municipality, account, device, new Issued(issued.token(), expires));
        }
    }

    /** @param ends when it ends however much it is used; only a browser's login does */
    private record TokenRow(TokenOwner owner, Optional<Instant> ends) {
        private boolean is(LoginKind kind) {
            return ends.isPresent() == (kind == LoginKind.WEB);
        }
    }
}
