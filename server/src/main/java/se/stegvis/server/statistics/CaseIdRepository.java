package se.stegvis.server.statistics;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** The cases that figures are about. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseIdRepository extends QueryRepository {
    @Id
    @Query("SELECT case_id FROM care_case WHERE municipality = :municipality")
    List<UUID> all(int municipality);

    @Id
    @Query("SELECT case_id FROM care_case WHERE municipality = :municipality AND team IN (:teams)")
    List<UUID> ofTeams(int municipality, @Id @Expandable Collection<UUID> teams);
}
