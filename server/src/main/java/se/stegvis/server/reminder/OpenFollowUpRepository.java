package se.stegvis.server.reminder;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** The follow-ups that wait. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OpenFollowUpRepository extends QueryRepository {
    @Query("""
            SELECT record_id AS record, case_id, kind, responsible AS named, due_on AS due FROM follow_up
            WHERE municipality = :municipality AND case_id IN (:cases) AND state = 'OPEN'
            ORDER BY due_on, record_id""")
    List<OpenFollowUps.OpenFollowUp> in(int municipality, @Id @Expandable Collection<UUID> cases);

    @Query("SELECT revision FROM care_record WHERE municipality = :municipality AND record_id = :record")
    Optional<Integer> revision(int municipality, @Id UUID record);
}
