package se.stegvis.server.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The tokens with which directories provision staff, by their hash; one for each municipality. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ScimTokenRepository extends QueryRepository {
    @Query("""
            INSERT INTO scim_token (municipality, token_hash, made_at)
            VALUES (:municipality, :hash, :now)""")
    int add(int municipality, byte[] hash, @Utc Instant now);

    @Query("DELETE FROM scim_token WHERE municipality = :municipality")
    int end(int municipality);

    @Query("SELECT COUNT(*) FROM scim_token WHERE municipality = :municipality AND token_hash = :hash")
    int count(int municipality, byte[] hash);
}
