package se.stegvis.server.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.stegvis.server.database.Ids;
import se.stegvis.server.database.Times;

/** The secret part of a calendar's address: 256 random bits, of which only the hash is kept. */
final class FeedTokens {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String ISSUE = """
            INSERT INTO calendar_feed (municipality, account, token_hash, issued_at) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE token_hash = VALUES(token_hash), issued_at = VALUES(issued_at)""";

    private static final String REVOKE = "DELETE FROM calendar_feed WHERE municipality = ? AND account = ?";
    private static final String ISSUED = "SELECT issued_at FROM calendar_feed WHERE municipality = ? AND account = ?";
    private static final String FIND = "SELECT account FROM calendar_feed WHERE municipality = ? AND token_hash = ?";

    private final Connection tx;

    FeedTokens(Connection tx) {
        this.tx = tx;
    }

    record FeedOwner(int municipality, UUID account) {}

    /** A new token; the one before it opens nothing any more. */
    String issue(FeedOwner owner, Instant now) throws SQLException {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = owner.municipality() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        try (PreparedStatement statement = tx.prepareStatement(ISSUE)) {
            statement.setInt(1, owner.municipality());
            statement.setBytes(2, Ids.bytes(owner.account()));
            statement.setBytes(3, hash(token));
            statement.setObject(4, Times.utc(now));
            statement.executeUpdate();
        }
        return token;
    }

    void revoke(FeedOwner owner) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(REVOKE)) {
            statement.setInt(1, owner.municipality());
            statement.setBytes(2, Ids.bytes(owner.account()));
            statement.executeUpdate();
        }
    }

    /** When the present token was made; empty when there is none. */
    Optional<Instant> issuedAt(FeedOwner owner) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement(ISSUED)) {
            statement.setInt(1, owner.municipality());
            statement.setBytes(2, Ids.bytes(owner.account()));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Times.instant(row, "issued_at") : Optional.empty();
            }
        }
    }

    /** Whose calendar a token opens. */
    Optional<FeedOwner> find(String token) throws SQLException {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        int municipality = Integer.parseInt(form.group(1));
        try (PreparedStatement statement = tx.prepareStatement(FIND)) {
            statement.setInt(1, municipality);
            statement.setBytes(2, hash(token));
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new FeedOwner(municipality, Ids.id(row, "account"))) : Optional.empty();
            }
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
