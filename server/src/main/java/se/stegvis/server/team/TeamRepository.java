package se.stegvis.server.team;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The table of teams. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TeamRepository extends GenericRepository<TeamRow, TeamRow.TeamKey> {
    List<TeamRow> findByKeyMunicipalityOrderByName(int municipality);

    TeamRow save(TeamRow row);
}
