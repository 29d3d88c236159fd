package se.stegvis.server.team;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** Who is or was named on cases, and the open cases of some of them, by index. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UnheldRepository extends QueryRepository {
    @Query("SELECT responsible AS account FROM care_case WHERE municipality = :municipality GROUP BY responsible")
    List<Named> responsible(int municipality);

    @Query("SELECT deputy AS account FROM care_case WHERE municipality = :municipality GROUP BY deputy")
    List<Named> deputies(int municipality);

    @Query("""
            SELECT occupational_therapist AS account FROM care_case WHERE municipality = :municipality
            GROUP BY occupational_therapist""")
    List<Named> therapists(int municipality);

    @Id
    @Query("""
            SELECT case_id FROM care_case
            WHERE municipality = :municipality AND responsible IN (:accounts) AND closed_on IS NULL""")
    List<UUID> ofResponsible(int municipality, @Id @Expandable Collection<UUID> accounts);

    @Id
    @Query("""
            SELECT case_id FROM care_case
            WHERE municipality = :municipality AND responsible IS NULL AND closed_on IS NULL""")
    List<UUID> ofNobody(int municipality);

    @Id
    @Query("""
            SELECT case_id FROM care_case
            WHERE municipality = :municipality AND deputy IN (:accounts) AND closed_on IS NULL
              AND protection <> 'NONE'""")
    List<UUID> protectedOfDeputy(int municipality, @Id @Expandable Collection<UUID> accounts);

    @Id
    @Query("""
            SELECT case_id FROM care_case
            WHERE municipality = :municipality AND deputy IN (:accounts) AND closed_on IS NULL AND protection = 'NONE'""")
    List<UUID> unprotectedOfDeputy(int municipality, @Id @Expandable Collection<UUID> accounts);

    @Id
    @Query("""
            SELECT case_id FROM care_case
            WHERE municipality = :municipality AND occupational_therapist IN (:accounts) AND closed_on IS NULL""")
    List<UUID> ofTherapist(int municipality, @Id @Expandable Collection<UUID> accounts);

    @MappedEntity
    record Named(@Id Optional<UUID> account) {}
}
