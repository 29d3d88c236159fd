package se.stegvis.server.record;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** Assignments that wait for their answer. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SentAssignmentRepository extends QueryRepository {
    @Query("""
            INSERT INTO sent_assignment (municipality, record_id, case_id) VALUES (:municipality, :record, :caseId)
            ON DUPLICATE KEY UPDATE case_id = VALUES(case_id)""")
    int add(int municipality, @Id UUID record, @Id UUID caseId);

    @Query("DELETE FROM sent_assignment WHERE municipality = :municipality AND record_id = :record")
    int remove(int municipality, @Id UUID record);

    @Id
    @Query("""
            SELECT case_id FROM sent_assignment
            WHERE municipality = :municipality AND case_id IN (:cases) ORDER BY case_id""")
    List<UUID> in(int municipality, @Id @Expandable Collection<UUID> cases);
}
