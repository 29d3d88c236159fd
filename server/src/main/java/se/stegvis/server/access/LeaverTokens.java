package se.stegvis.server.access;

import io.micronaut.data.annotation.MappedEntity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.Transactions;
import se.stegvis.server.database.Utc;

/**
 * The tablets' logins that lasted when their account ended. For ninety days each of them is worth one thing: to hand over
 * what the tablet has not sent, into the quarantine of whoever holds the case (decision 100).
 */
@Singleton
class LeaverTokens {
    static final Duration KEPT = Duration.ofDays(90);

    private final LeaverTokenRepository rows;
    private final Transactions transactions;
    private final Clock clock;

    LeaverTokens(LeaverTokenRepository rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Who has left, and when. */
    @MappedEntity
    record Leaver(
            int municipality,
            @Id UUID account,
            @Id UUID device,
            @Utc Instant endedAt) {
        /** Until when the tablet may hand over. */
        Instant until() {
            return endedAt.plus(KEPT);
        }
    }

    /** Keeps the tablets' logins of an account that ends, within the caller's transaction. */
    void keep(int municipality, UUID account) {
        rows.keep(municipality, account, clock.instant());
    }

    /** They are worth nothing any more, as when the account is opened again under a new password. */
    void forget(int municipality, UUID account) {
        rows.forget(municipality, account);
    }

    /** Whose login that token was; empty when it was none, or is too old. */
    Optional<Leaver> find(String refreshToken) {
        return RefreshTokens.municipality(refreshToken)
                .flatMap(municipality -> named(municipality, RefreshTokens.name(refreshToken)));
    }

    /** The same by the name of the login ({@link RefreshTokens#name}). */
    Optional<Leaver> named(int municipality, String login) {
        byte[] hash = Base64.getUrlDecoder().decode(login);
        return transactions.snapshot(
                () -> rows.find(municipality, hash, clock.instant().minus(KEPT)));
    }
}
