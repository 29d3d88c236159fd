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
     * Under the tokens that may still be used: the newest, the one before, and those that wait beside the newest. A spent one
     * may be a copy. The account's number has been raised once since these logins were proved. A browser's login keeps
     * nothing unsent.
     */
    @Query("""
            INSERT IGNORE INTO leaver_token (municipality, token_hash, account, device, ended_at)
            SELECT login.municipality, good.token_hash, login.account, login.device, :now
            FROM refresh_token login JOIN (
              SELECT token_hash AS name, COALESCE(current_hash, token_hash) AS token_hash
              FROM refresh_token WHERE municipality = :municipality AND account = :account
              UNION SELECT token_hash, previous_hash
              FROM refresh_token WHERE municipality = :municipality AND account = :account AND previous_hash IS NOT NULL
              UNION SELECT waits.name, waits.token_hash
              FROM spent_token waits JOIN refresh_token earlier ON earlier.municipality = waits.municipality
                AND earlier.token_hash = waits.name AND earlier.previous_hash = waits.handed_out_for
              WHERE waits.municipality = :municipality AND waits.account = :account
            ) good ON good.name = login.token_hash
            WHERE login.municipality = :municipality AND login.account = :account
              AND login.device IS NOT NULL AND login.ends_at IS NULL AND login.expires_at > :now
              AND login.sessions + 1 = (SELECT owner.sessions FROM account owner
                WHERE owner.municipality = login.municipality AND owner.id = login.account)""")
    int keep(int municipality, @Id UUID account, @Utc Instant now);

    @Query("DELETE FROM leaver_token WHERE municipality = :municipality AND account = :account")
    int forget(int municipality, @Id UUID account);

    @Query("""
            SELECT municipality, account, device, ended_at FROM leaver_token
            WHERE municipality = :municipality AND token_hash = :hash AND ended_at > :since""")
    Optional<LeaverTokens.Leaver> find(int municipality, byte[] hash, @Utc Instant since);
}
