package se.stegvis.server.access;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The long-lived logins, by the hash of their token. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TokenRepository extends QueryRepository {
    /** False once all logins of the account have ended, also for one that was on its way then. */
    String GOES_ON = " AND sessions = (SELECT owner.sessions FROM account owner"
            + " WHERE owner.municipality = refresh_token.municipality AND owner.id = refresh_token.account)";

    @Query("""
            INSERT INTO refresh_token (municipality, token_hash, account, device, expires_at, life_seconds, ends_at,
              sessions)
            VALUES (:municipality, :hash, :account, :device, :expiresAt, :lifeSeconds, :endsAt, :sessions)""")
    int add(
            int municipality,
            byte[] hash,
            @Id UUID account,
            @Id Optional<UUID> device,
            @Utc Instant expiresAt,
            long lifeSeconds,
            @Utc Optional<Instant> endsAt,
            int sessions);

    @Query("SELECT account, device, expires_at, ends_at FROM refresh_token"
            + " WHERE municipality = :municipality AND token_hash = :hash AND expires_at > :now" + GOES_ON)
    Optional<StoredToken> find(int municipality, byte[] hash, @Utc Instant now);

    @Query("SELECT COUNT(*) FROM refresh_token"
            + " WHERE municipality = :municipality AND token_hash = :hash AND expires_at > :now" + GOES_ON)
    int lasting(int municipality, byte[] hash, @Utc Instant now);

    @Query("""
            UPDATE refresh_token SET expires_at = :expiresAt
            WHERE municipality = :municipality AND token_hash = :hash AND expires_at > :now""")
    int lengthen(int municipality, byte[] hash, @Utc Instant expiresAt, @Utc Instant now);

    @Query("DELETE FROM refresh_token WHERE municipality = :municipality AND token_hash = :hash")
    int end(int municipality, byte[] hash);

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

    /** @param endsAt when it ends however much it is used; only a browser's login does */
    @MappedEntity
    record StoredToken(
            @Id UUID account,
            @Id Optional<UUID> device,
            @Utc Instant expiresAt,
            @Utc Optional<Instant> endsAt) {
        boolean is(LoginKind kind) {
            return endsAt.isPresent() == (kind == LoginKind.WEB);
        }
    }
}
