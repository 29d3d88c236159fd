package se.stegvis.server.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.Utc;

/** The table of teams. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TeamRepository extends GenericRepository<TeamRow, TeamRow.TeamKey> {
    List<TeamRow> findByKeyMunicipalityOrderByName(int municipality);

    TeamRow save(TeamRow row);

    @Query("""
            UPDATE team SET name = :name
            WHERE municipality = :municipality AND id = :team AND closed_at IS NULL""")
    int rename(int municipality, @Id UUID team, String name);

    @Query("""
            UPDATE team SET closed_at = :now
            WHERE municipality = :municipality AND id = :team AND closed_at IS NULL""")
    int close(int municipality, @Id UUID team, @Utc Instant now);

    @Query("SELECT COUNT(*) FROM care_case WHERE municipality = :municipality AND team = :team AND closed_on IS NULL")
    int openCases(int municipality, @Id UUID team);
}
