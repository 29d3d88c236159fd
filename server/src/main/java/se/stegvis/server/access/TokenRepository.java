package se.stegvis.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The long-lived logins. Each is named by the hash of its first token; a tablet's has had others since. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TokenRepository extends QueryRepository {
    /** False once all logins of the account have ended, also for one that was on its way then. */
    String GOES_ON = " AND sessions = (SELECT owner.sessions FROM account owner"
            + " WHERE owner.municipality = refresh_token.municipality AND owner.id = refresh_token.account)";

    String COLUMNS = "SELECT token_hash AS name, COALESCE(current_hash, token_hash) AS latest,"
            + " COALESCE(previous_hash, token_hash) AS earlier, account, device, expires_at, ends_at"
            + " FROM refresh_token WHERE municipality = :municipality ";

    @Query("""
            INSERT INTO refresh_token (municipality, token_hash, account, device, expires_at, life_seconds, ends_at,
              sessions, begun_at, used_at)
            VALUES (:municipality, :hash, :account, :device, :expiresAt, :lifeSeconds, :endsAt, :sessions, :now, :now)""")
    int add(
            int municipality,
            byte[] hash,
            @Id UUID account,
            @Id Optional<UUID> device,
            @Utc Instant expiresAt,
            long lifeSeconds,
            @Utc Optional<Instant> endsAt,
            int sessions,
            @Utc Instant now);

    /** @param session hash of the session at the identity provider to which the login belongs */
    @Query("""
            UPDATE refresh_token SET provider_session = :session
            WHERE municipality = :municipality AND token_hash = :name AND provider_session IS NULL""")
    int nameSession(int municipality, byte[] name, byte[] session);

    @Query("SELECT DISTINCT account FROM refresh_token"
            + " WHERE municipality = :municipality AND provider_session = :session")
    List<ProviderLoginRow> accountsOf(int municipality, byte[] session);

    @Query("""
            DELETE FROM refresh_token
            WHERE municipality = :municipality AND account = :account AND provider_session = :session""")
    int endSession(int municipality, @Id UUID account, byte[] session);

    /** By the token that was handed out last, or by the one before as long as that one has not been used. */
    @Query(COLUMNS
            + "AND (token_hash = :hash AND current_hash IS NULL OR current_hash = :hash OR previous_hash = :hash)"
            + " AND expires_at > :now" + GOES_ON)
    Optional<StoredToken> find(int municipality, byte[] hash, @Utc Instant now);

    /** By the name of the login, as it is now, kept from others until the transaction ends. */
    @Query(COLUMNS + "AND token_hash = :name AND expires_at > :now" + GOES_ON + " FOR UPDATE")
    Optional<StoredToken> locked(int municipality, byte[] name, @Utc Instant now);

    @Query("SELECT COUNT(*) FROM refresh_token"
            + " WHERE municipality = :municipality AND token_hash = :name AND expires_at > :now" + GOES_ON)
    int lasting(int municipality, byte[] name, @Utc Instant now);

    @Query("""
            UPDATE refresh_token SET expires_at = :expiresAt, used_at = :now
            WHERE municipality = :municipality AND token_hash = :name AND expires_at > :now""")
    int lengthen(int municipality, byte[] name, @Utc Instant expiresAt, @Utc Instant now);

    /** Puts another token in the place of {@code latest}, unless somebody else has. */
    @Query("""
            UPDATE refresh_token SET previous_hash = :earlier, current_hash = :next, expires_at = :expiresAt, used_at = :now
            WHERE municipality = :municipality AND token_hash = :name AND expires_at > :now
              AND COALESCE(current_hash, token_hash) = :latest""")
    int rotate(
            int municipality,
            byte[] name,
            byte[] latest,
            byte[] earlier,
            byte[] next,
            @Utc Instant expiresAt,
            @Utc Instant now);

    /** @param parent the token that it was handed out for, as long as no other is used in its place; else empty */
    @Query("""
            INSERT INTO spent_token (municipality, token_hash, name, account, spent_at, handed_out_for)
            VALUES (:municipality, :hash, :name, :account, :now, :parent)
            ON DUPLICATE KEY UPDATE spent_at = VALUES(spent_at), handed_out_for = VALUES(handed_out_for)""")
    int spend(int municipality, byte[] hash, byte[] name, @Id UUID account, @Nullable byte[] parent, @Utc Instant now);

    /** The tokens that waited beside the one that is used now are spent from now on. */
    @Query("""
            UPDATE spent_token SET spent_at = :now, handed_out_for = NULL
            WHERE municipality = :municipality AND account = :account AND name = :name AND handed_out_for IS NOT NULL""")
    int spendUnused(int municipality, byte[] name, @Id UUID account, @Utc Instant now);

    @Query("SELECT name, account, spent_at, handed_out_for FROM spent_token"
            + " WHERE municipality = :municipality AND token_hash = :hash")
    Optional<SpentToken> spent(int municipality, byte[] hash);

    @Query("DELETE FROM spent_token"
            + " WHERE municipality = :municipality AND account = :account AND spent_at < :before")
    int forgetSpent(int municipality, @Id UUID account, @Utc Instant before);

    @Query("DELETE FROM refresh_token WHERE municipality = :municipality AND token_hash = :name")
    int end(int municipality, byte[] name);

    @Query("""
            DELETE FROM refresh_token
            WHERE municipality = :municipality AND token_hash = :name AND account = :account""")
    int endOf(int municipality, byte[] name, @Id UUID account);

    @Query("""
            DELETE FROM refresh_token
            WHERE municipality = :municipality AND account = :account AND expires_at <= :now""")
    int endExpired(int municipality, @Id UUID account, @Utc Instant now);

    @Query("""
            DELETE FROM refresh_token
            WHERE municipality = :municipality AND account = :account AND token_hash <> :kept""")
    int endOthers(int municipality, @Id UUID account, byte[] kept);

    @Query("DELETE FROM refresh_token WHERE municipality = :municipality AND account = :account")
    int endAll(int municipality, @Id UUID account);

    @Query("SELECT token_hash AS name, device, ends_at, begun_at, used_at FROM refresh_token"
            + " WHERE municipality = :municipality AND account = :account AND expires_at > :now" + GOES_ON
            + " ORDER BY used_at DESC, token_hash")
    List<LoginRow> of(int municipality, @Id UUID account, @Utc Instant now);

    /** Whose login it is. */
    @MappedEntity
    record ProviderLoginRow(@Id UUID account) {}

    /**
     * @param name hash of the first token of the login
     * @param latest hash of the token that was handed out last
     * @param earlier hash of the one that it was handed out for
     * @param endsAt when it ends however much it is used; only a browser's login does
     */
    @MappedEntity
    record StoredToken(
            byte[] name,
            byte[] latest,
            byte[] earlier,
            @Id UUID account,
            @Id Optional<UUID> device,
            @Utc Instant expiresAt,
            @Utc Optional<Instant> endsAt) {
        boolean is(LoginKind kind) {
            return endsAt.isPresent() == (kind == LoginKind.WEB);
        }
    }

    /** @param handedOutFor empty once it is spent for good */
    @MappedEntity
    record SpentToken(
            byte[] name,
            @Id UUID account,
            @Utc Instant spentAt,
            @Nullable byte[] handedOutFor) {
        /** Whether none of those that were handed out for the same token has been used. */
        boolean isUnusedOf(StoredToken login) {
            return handedOutFor != null && Arrays.equals(handedOutFor, login.earlier());
        }
    }

    /** @param begunAt empty for a login of an earlier version, as {@code usedAt} */
    @MappedEntity
    record LoginRow(
            byte[] name,
            @Id Optional<UUID> device,
            @Utc Optional<Instant> endsAt,
            @Utc Optional<Instant> begunAt,
            @Utc Optional<Instant> usedAt) {}
}
