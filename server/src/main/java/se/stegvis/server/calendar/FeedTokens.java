package se.stegvis.server.calendar;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The secret part of a calendar's address: 256 random bits, of which only the hash is kept. */
@Singleton
class FeedTokens {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\.[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FeedRepository feeds;

    FeedTokens(FeedRepository feeds) {
        this.feeds = feeds;
    }

    record FeedOwner(int municipality, UUID account) {}

    /** A new token; the one before it opens nothing any more. */
    String issue(FeedOwner owner, Instant now) {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String token = owner.municipality() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        feeds.replace(owner.municipality(), owner.account(), hash(token), now);
        return token;
    }

    void revoke(FeedOwner owner) {
        feeds.revoke(owner.municipality(), owner.account());
    }

    /** When the present token was made; empty when there is none. */
    Optional<Instant> issuedAt(FeedOwner owner) {
        return feeds.issuedAt(owner.municipality(), owner.account());
    }

    /** Whose calendar a token opens. */
    Optional<FeedOwner> find(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        int municipality = Integer.parseInt(form.group(1));
        return feeds.find(municipality, hash(token)).map(account -> new FeedOwner(municipality, account));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
