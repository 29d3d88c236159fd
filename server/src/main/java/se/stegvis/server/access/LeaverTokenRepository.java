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
    /**
     * Under the name of the login, which access tokens have, and under the tokens that it may come with. The account's number
     * has been raised once since these logins were proved. A browser's login keeps nothing unsent.
     */
    @Query("""
            INSERT IGNORE INTO leaver_token (municipality, token_hash, account, device, ended_at)
            SELECT municipality, CASE which.one WHEN 0 THEN token_hash WHEN 1 THEN current_hash ELSE previous_hash END,
              account, device, :now
            FROM refresh_token JOIN (SELECT 0 AS one UNION SELECT 1 UNION SELECT 2) which
            WHERE municipality = :municipality AND account = :account AND device IS NOT NULL AND ends_at IS NULL
              AND expires_at > :now AND (which.one = 0 OR current_hash IS NOT NULL)
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
