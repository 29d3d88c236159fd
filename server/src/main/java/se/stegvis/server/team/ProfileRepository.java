package se.stegvis.server.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The columns of {@code municipality} that its administrators change. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProfileRepository extends QueryRepository {
    @Query("SELECT slug, name, colour, version, mail_tested_at FROM municipality WHERE id = :municipality")
    Optional<MunicipalityProfile> find(int municipality);

    @Query("""
            UPDATE municipality SET name = :name, colour = :colour, version = version + 1
            WHERE id = :municipality AND version = :version""")
    int change(int municipality, int version, String name, String colour);

    @Query("""
            UPDATE municipality SET mail_tested_at = GREATEST(COALESCE(mail_tested_at, :now), :now)
            WHERE id = :municipality""")
    int mailTested(int municipality, @Utc Instant now);
}
