package se.stegvis.server.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The table of absences. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AbsenceRepository extends QueryRepository {
    @Query("""
            INSERT INTO absence (municipality, id, account, cover, first_on, last_on, noted_by, noted_at)
            VALUES (:municipality, :id, :account, :cover, :firstOn, :lastOn, :notedBy, :now)""")
    int add(
            int municipality,
            @Id UUID id,
            @Id UUID account,
            @Id UUID cover,
            LocalDate firstOn,
            LocalDate lastOn,
            @Id UUID notedBy,
            @Utc Instant now);

    /** Absences that go on or come, by first day. */
    @Query("""
            SELECT id, account, cover, first_on, last_on FROM absence
            WHERE municipality = :municipality AND last_on >= :day ORDER BY first_on, id""")
    List<Absence> from(int municipality, LocalDate day);

    @Query("SELECT id, account, cover, first_on, last_on FROM absence WHERE municipality = :municipality AND id = :id")
    Optional<Absence> find(int municipality, @Id UUID id);

    @Query("DELETE FROM absence WHERE municipality = :municipality AND id = :id")
    int delete(int municipality, @Id UUID id);

    /** Shortens an absence that has begun; one that ends earlier stays as it is. */
    @Query("""
            UPDATE absence SET last_on = :lastOn
            WHERE municipality = :municipality AND id = :id AND first_on <= :lastOn AND last_on > :lastOn""")
    int shorten(int municipality, @Id UUID id, LocalDate lastOn);
}
