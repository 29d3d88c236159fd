package se.stegvis.server.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The secret addresses of calendars: one for an account, of which only the hash is kept. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FeedRepository extends QueryRepository {
    @Query("""
            INSERT INTO calendar_feed (municipality, account, token_hash, issued_at)
            VALUES (:municipality, :account, :hash, :now)
            ON DUPLICATE KEY UPDATE token_hash = VALUES(token_hash), issued_at = VALUES(issued_at)""")
    int replace(int municipality, @Id UUID account, byte[] hash, @Utc Instant now);

    @Query("DELETE FROM calendar_feed WHERE municipality = :municipality AND account = :account")
    int revoke(int municipality, @Id UUID account);

    @Utc
    @Query("SELECT issued_at FROM calendar_feed WHERE municipality = :municipality AND account = :account")
    Optional<Instant> issuedAt(int municipality, @Id UUID account);

    @Id
    @Query("SELECT account FROM calendar_feed WHERE municipality = :municipality AND token_hash = :hash")
    Optional<UUID> find(int municipality, byte[] hash);
}
