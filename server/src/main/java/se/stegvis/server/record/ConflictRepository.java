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

/** Which records hold an open conflict. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConflictRepository extends QueryRepository {
    @Query("""
            INSERT INTO open_conflict (municipality, record_id, case_id, kind)
            VALUES (:municipality, :record, :caseId, :kind)
            ON DUPLICATE KEY UPDATE kind = VALUES(kind)""")
    int add(int municipality, @Id UUID record, @Id UUID caseId, String kind);

    @Query("DELETE FROM open_conflict WHERE municipality = :municipality AND record_id = :record")
    int remove(int municipality, @Id UUID record);

    @Query("""
            SELECT record_id AS record, case_id, kind FROM open_conflict
            WHERE municipality = :municipality AND case_id IN (:cases) ORDER BY case_id, record_id""")
    List<OpenConflicts.Open> in(int municipality, @Id @Expandable Collection<UUID> cases);
}
