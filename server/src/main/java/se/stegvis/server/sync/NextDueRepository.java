package se.stegvis.server.sync;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** The nearest follow-up date of each case that has one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface NextDueRepository extends QueryRepository {
    @Query("""
            SELECT case_id, MIN(due_on) AS due_on FROM follow_up
            WHERE municipality = :municipality AND state = 'OPEN' AND case_id IN (:cases) GROUP BY case_id""")
    List<NextDue> of(int municipality, @Id @Expandable Collection<UUID> cases);

    @MappedEntity
    record NextDue(@Id UUID caseId, LocalDate dueOn) {}
}
