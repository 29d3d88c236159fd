package se.stegvis.server.issuer;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Transactions;
import se.stegvis.shared.text.UserName;

/**
 * Whose account a subject of an issuer has ({@code iss} and {@code sub}, which never change, OpenID Connect Core 2). An
 * address or a name binds nobody: both are given to somebody else one day.
 */
@Singleton
public class Subjects {
    /** A provider sends a logout token within minutes; one that is older is refused for its age. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final SubjectRepository rows;
    private final Transactions transactions;
    private final Clock clock;

    Subjects(SubjectRepository rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whose account it is; empty when nobody's. */
    public Optional<UUID> account(int municipality, String issuer, String subject) {
        return transactions.snapshot(
                () -> rows.account(municipality, issuer, subject).map(SubjectRepository.BoundRow::account));
    }

    /** The name that a directory proposes, without its domain; else a name made of the subject, which never changes. */
    public static String username(String proposed, String subject) {
        return UserName.name(proposed.replaceFirst("@.*$", ""))
                .orElseGet(() -> "p-" + UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether the account belongs to somebody of that issuer. */
    public boolean isBound(int municipality, UUID account, String issuer) {
        return transactions.snapshot(
                () -> rows.boundTo(municipality, account, issuer).isPresent());
    }

    /** The subject has this account from now on and no other, within the caller's transaction. */
    public void bind(int municipality, UUID account, String issuer, String subject) {
        rows.unbind(municipality, issuer, subject);
        rows.release(municipality, account);
        rows.bind(municipality, account, issuer, subject);
    }

    /** Within the caller's transaction; false when that logout token was obeyed before. */
    public boolean spend(int municipality, String tokenId) {
        Instant now = clock.instant();
        rows.forgetSpent(municipality, now.minus(REMEMBERED));
        return rows.spend(municipality, hash(tokenId), now) == 1;
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
