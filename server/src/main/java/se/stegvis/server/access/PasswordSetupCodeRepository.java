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

/** The codes of one-time links, by their hash; one for each account. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PasswordSetupCodeRepository extends QueryRepository {
    @Query("""
            INSERT INTO welcome_code (municipality, account, code_hash, expires_at)
            VALUES (:municipality, :account, :hash, :expiresAt)
            ON DUPLICATE KEY UPDATE code_hash = VALUES(code_hash), expires_at = VALUES(expires_at)""")
    int put(int municipality, @Id UUID account, byte[] hash, @Utc Instant expiresAt);

    @Query("SELECT account, expires_at FROM welcome_code WHERE municipality = :municipality AND code_hash = :hash")
    Optional<StoredCode> find(int municipality, byte[] hash);

    @Query("""
            DELETE FROM welcome_code
            WHERE municipality = :municipality AND account = :account AND code_hash = :hash AND expires_at > :now""")
    int use(int municipality, @Id UUID account, byte[] hash, @Utc Instant now);

    @Query("DELETE FROM welcome_code WHERE municipality = :municipality AND account = :account")
    int end(int municipality, @Id UUID account);

    /** @param expiresAt from then on it is worth nothing */
    @MappedEntity
    record StoredCode(@Id UUID account, @Utc Instant expiresAt) {}
}
