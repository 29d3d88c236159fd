package se.stegvis.server.record;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** One sealed value of each table that holds what {@link Seal} sealed, with the place that it is bound to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SealedSampleRepository extends QueryRepository {
    @Query("SELECT id FROM municipality")
    List<Integer> municipalities();

    @Query("""
            SELECT record_id, case_id, revision AS number, doc AS bytes FROM care_record
            WHERE municipality = :municipality AND sealed = TRUE LIMIT 1""")
    Optional<SampleRow> document(int municipality);

    @Query("""
            SELECT record_id, case_id, 0 AS number, change_json AS bytes FROM quarantine
            WHERE municipality = :municipality LIMIT 1""")
    Optional<SampleRow> quarantined(int municipality);

    @Query("""
            SELECT p.file_id AS record_id, a.case_id, p.start AS number, p.sealed AS bytes
            FROM attachment a JOIN attachment_piece p ON p.municipality = a.municipality AND p.file_id = a.file_id
            WHERE a.municipality = :municipality LIMIT 1""")
    Optional<SampleRow> piece(int municipality);

    /** @param number the revision, or where the piece begins */
    @MappedEntity
    record SampleRow(@Id UUID recordId, @Id UUID caseId, int number, byte[] bytes) {}
}
