package se.stegvis.server.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.access.TokenRepository.StoredToken;
import se.stegvis.server.database.Transactions;

/**
 * Long-lived random tokens that are worth a new access token. Only their SHA-256 is stored. Each use lengthens the life of
 * the login, up to its end where it has one.
 *
 * <p>A tablet's token is replaced at each use, by {@link TokenRotation}. A browser's token stays the same: it is in a
 * cookie that no script reads, and ends with the day.
 */
@Singleton
class RefreshTokens {
    private final TokenRepository rows;
    private final Transactions transactions;
    private final Clock clock;
    private final TokenRotation rotation;

    RefreshTokens(TokenRepository rows, TokenRotation rotation, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.rotation = rotation;
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
        byte[] name = OpaqueToken.hash(token);
        Instant now = clock.instant();
        Instant expires = now.plus(kind.idle());
        rows.endExpired(municipality, account, now);
        rows.add(municipality, name, account, device, expires, kind.idle().toSeconds(), kind.end(now), sessions, now);
        return new Issued(token, written(name), expires);
    }

    /** Whose token it is, and lengthens its life; empty when it is unknown, of another kind, too old or a copy. */
    Optional<TokenOwner> use(String token, LoginKind kind) {
        return OpaqueToken.municipality(token)
                .flatMap(municipality -> transactions.write(() -> {
                    Instant now = clock.instant();
                    byte[] hash = OpaqueToken.hash(token);
                    Optional<StoredToken> row = rows.find(municipality, hash, now)
                            .or(() -> rotation.loginOf(municipality, hash, now))
                            .filter(one -> one.is(kind));
                    return row.flatMap(one -> kind == LoginKind.TABLET
                            ? rows.locked(municipality, one.name(), now)
                                    .flatMap(latest -> rotated(municipality, hash, latest, now))
                            : lengthened(municipality, token, one, now));
                }));
    }

    /** As {@link #use}, without lengthening and replacing. */
    Optional<TokenOwner> look(String token, LoginKind kind) {
        return OpaqueToken.municipality(token)
                .flatMap(municipality ->
                        transactions.write(() -> rows.find(municipality, OpaqueToken.hash(token), clock.instant())
                                .filter(one -> one.is(kind))
                                .map(one -> owner(municipality, one, token, one.expiresAt()))));
    }

    private Optional<TokenOwner> lengthened(int municipality, String token, StoredToken row, Instant now) {
        Instant expires = expiry(row, now, LoginKind.WEB);
        // A token that is ended at the same moment is found ended, not lengthened.
        return rows.lengthen(municipality, row.name(), expires, now) == 1
                ? Optional.of(owner(municipality, row, token, expires))
                : Optional.empty();
    }

    private Optional<TokenOwner> rotated(int municipality, byte[] presented, StoredToken row, Instant now) {
        Instant expires = expiry(row, now, LoginKind.TABLET);
        return rotation.replaced(municipality, presented, row, expires, now)
                .map(next -> owner(municipality, row, next, expires));
    }

    private static Instant expiry(StoredToken row, Instant now, LoginKind kind) {
        Instant usual = now.plus(kind.idle());
        return row.endsAt().filter(usual::isAfter).orElse(usual);
    }

    private static TokenOwner owner(int municipality, StoredToken row, String token, Instant expires) {
        return new TokenOwner(
                municipality, row.account(), row.device(), new Issued(token, written(row.name()), expires));
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

    /** A name for a browser's login that is worth nothing by itself: the hash under which its one token is stored. */
    static String name(String token) {
        return written(hash(token));
    }

    private static String written(byte[] hash) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** Ends the login of that token, whichever it is of the login's. @return its name; empty when there was none */
    Optional<String> end(String token) {
        return OpaqueToken.municipality(token)
                .flatMap(municipality -> transactions.write(() -> {
                    byte[] hash = hash(token);
                    Optional<byte[]> name = rows.find(municipality, hash, clock.instant())
                            .map(StoredToken::name)
                            .or(() -> rows.spent(municipality, hash).map(TokenRepository.SpentToken::name));
                    name.ifPresent(one -> rows.end(municipality, one));
                    return name.map(RefreshTokens::written);
                }));
    }

    /** Ends the login with that name; false when the account has none of it. */
    boolean end(int municipality, UUID account, String name) {
        byte[] hash = Base64.getUrlDecoder().decode(name);
        return transactions.write(() -> rows.endOf(municipality, hash, account) == 1);
    }

    /** A login that goes on. */
    record OngoingLogin(
            String name, LoginKind kind, Optional<UUID> device, Optional<Instant> begun, Optional<Instant> used) {
        /** Leaves out when its person worked. */
        @Override
        public String toString() {
            return "OngoingLogin[" + kind + "]";
        }
    }

    /** The logins of the account that go on, the one used last first. */
    List<OngoingLogin> ongoing(int municipality, UUID account) {
        return transactions.snapshot(() -> rows.of(municipality, account, clock.instant()).stream()
                .map(row -> new OngoingLogin(
                        written(row.name()),
                        row.endsAt().isPresent() ? LoginKind.WEB : LoginKind.TABLET,
                        row.device(),
                        row.begunAt(),
                        row.usedAt()))
                .toList());
    }

    /** The login belongs to that session at the identity provider, within the caller's transaction. */
    void nameSession(int municipality, Issued issued, String session) {
        rows.nameSession(municipality, Base64.getUrlDecoder().decode(issued.login()), hash(session));
    }

    /** The accounts that have a login of that session at the provider. */
    List<UUID> accountsOf(int municipality, String session) {
        return transactions.snapshot(() -> rows.accountsOf(municipality, hash(session)).stream()
                .map(TokenRepository.ProviderLoginRow::account)
                .toList());
    }

    /** Ends the logins of the account that belong to that session at the provider. @return how many */
    int endSession(int municipality, UUID account, String session) {
        return rows.endSession(municipality, account, hash(session));
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
     *
     * @param login name of the login, worth nothing by itself
     */
    record Issued(String token, String login, Instant expires) {
        /** Leaves out the token. */
        @Override
        public String toString() {
            return "Issued[until " + expires + "]";
        }
    }

    record TokenOwner(int municipality, UUID account, Optional<UUID> device, Issued issued) {}
}
