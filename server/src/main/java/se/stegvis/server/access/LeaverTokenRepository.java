package se.stegvis.server.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The tablets' logins that lasted when their account ended. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LeaverTokenRepository extends QueryRepository {
    /** The account's number has been raised once since these logins were proved. A browser's login keeps nothing unsent. */
    @Query("""
            INSERT IGNORE INTO leaver_token (municipality, token_hash, account, device, ended_at)
            SELECT municipality, token_hash, account, device, :now FROM refresh_token
            WHERE municipality = :municipality AND account = :account AND device IS NOT NULL AND ends_at IS NULL
              AND expires_at > :now
              AND sessions + 1 = (SELECT owner.sessions FROM account owner
                WHERE owner.municipality = refresh_token.municipality AND owner.id = refresh_token.account)""")
    int keep(int municipality, @Id UUID account, @Utc Instant now);

    @Query("DELETE FROM leaver_token WHERE municipality = :municipality AND account = :account")
    int forget(int municipality, @Id UUID account);

    @Query("""
            SELECT municipality, account, device, ended_at FROM leaver_token
            WHERE municipality = :municipality AND token_hash = :hash AND ended_at > :since""")
    Optional<LeaverTokens.Leaver> find(int municipality, byte[] hash, @Utc Instant since);
}
