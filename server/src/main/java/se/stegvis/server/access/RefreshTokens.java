package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.TokenRepository.StoredToken;
import se.stegvis.server.database.Transactions;

/**
 * Long-lived random tokens that are worth a new access token. Only their SHA-256 is stored. They are not replaced when
 * used, so a lost answer never logs anybody out; each use lengthens their life, up to their end where they have one.
 */
@Singleton
class RefreshTokens {
    private final TokenRepository rows;
    private final Transactions transactions;
    private final Clock clock;

    RefreshTokens(TokenRepository rows, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A new token, within the caller's transaction; those of the account that have expired are removed.
     *
     * @param sessions number of the account when its password was proved
     * @param kind how long it lasts
     */
    Issued issue(int municipality, UUID account, Optional<UUID> device, int sessions, LoginKind kind) {
        String token = OpaqueToken.make(municipality);
        Instant now = clock.instant();
        Instant expires = now.plus(kind.idle());
        rows.endExpired(municipality, account, now);
        rows.add(
                municipality, hash(token), account, device, expires, kind.idle().toSeconds(), kind.end(now), sessions);
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
        return OpaqueToken.municipality(token).flatMap(municipality -> owner(municipality, token, kind, lengthen));
    }

    private Optional<TokenOwner> owner(int municipality, String token, LoginKind kind, boolean lengthen) {
        return transactions.write(() -> {
            Instant now = clock.instant();
            Optional<StoredToken> row =
                    rows.find(municipality, hash(token), now).filter(one -> one.is(kind));
            if (row.isEmpty() || !lengthen) {
                return row.map(one -> owner(municipality, token, one, one.expiresAt()));
            }
            Instant usual = now.plus(kind.idle());
            Instant expires = row.get().endsAt().filter(usual::isAfter).orElse(usual);
            // A token that is ended at the same moment is found ended, not lengthened.
            return rows.lengthen(municipality, hash(token), expires, now) == 1
                    ? row.map(one -> owner(municipality, token, one, expires))
                    : Optional.<TokenOwner>empty();
        });
    }

    private static TokenOwner owner(int municipality, String token, StoredToken row, Instant expires) {
        return new TokenOwner(municipality, row.account(), row.device(), new Issued(token, expires));
    }

    /** Whether the login with this name goes on. */
    boolean lasts(int municipality, String name) {
        byte[] hash = Base64.getUrlDecoder().decode(name);
        return transactions.snapshot(() -> rows.lasting(municipality, hash, clock.instant()) == 1);
    }

    /** The municipality in which the token was issued; empty for what is no token. */
    static Optional<Integer> municipality(String token) {
        return OpaqueToken.municipality(token);
    }

    /** A name for the login that is worth nothing by itself: the hash under which its token is stored. */
    static String name(String token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash(token));
    }

    /** Makes the token worthless; one that is unknown stays so. */
    void end(String token) {
        OpaqueToken.municipality(token)
                .ifPresent(municipality -> transactions.write(() -> rows.end(municipality, hash(token))));
    }

    /** Makes all tokens of the account worthless but one, within the caller's transaction. */
    void endOthers(int municipality, UUID account, String kept) {
        rows.endOthers(municipality, account, hash(kept));
    }

    /** Makes all tokens of the account worthless, within the caller's transaction. */
    void endAll(int municipality, UUID account) {
        rows.endAll(municipality, account);
    }

    private static byte[] hash(String token) {
        return OpaqueToken.hash(token);
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

    record TokenOwner(int municipality, UUID account, Optional<UUID> device, Issued issued) {}
}
