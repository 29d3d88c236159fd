package se.stegvis.server.attachment;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;

/** Which content the changes in quarantine name. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QuarantinedRefRepository extends GenericRepository<QuarantinedRefRepository.LateRef, UUID> {
    @Query("""
            INSERT INTO quarantine_name (municipality, change_id, case_id, sha256, author)
            VALUES (:municipality, :changeId, :caseId, :sha256, :author)""")
    void insert(List<LateRef> refs);

    @Query("SELECT case_id, sha256 FROM quarantine_name WHERE municipality = :municipality AND change_id = :change")
    List<AttachmentRefRepository.ContentKey> of(int municipality, @Id UUID change);

    @Query("""
            SELECT late.change_id, late.sha256
            FROM quarantine_name late JOIN attachment here ON here.municipality = late.municipality
              AND here.case_id = late.case_id AND here.sha256 = late.sha256
            WHERE late.municipality = :municipality AND late.change_id IN (:changes)""")
    List<HereRow> here(int municipality, @Id @Expandable Collection<UUID> changes);

    @Query("DELETE FROM quarantine_name WHERE municipality = :municipality AND change_id = :change")
    int forget(int municipality, @Id UUID change);

    @Query("""
            SELECT COUNT(*) FROM quarantine_name late JOIN quarantine sent ON sent.municipality = late.municipality
              AND sent.id = late.change_id
            WHERE late.municipality = :municipality AND late.case_id = :caseId AND late.sha256 = :sha256
              AND late.author = :author AND sent.settled_at IS NULL""")
    int waiting(int municipality, @Id UUID caseId, byte[] sha256, @Id UUID author);

    @MappedEntity
    record LateRef(
            int municipality,
            @Id UUID changeId,
            @Id UUID caseId,
            byte[] sha256,
            @Id UUID author) {}

    @MappedEntity
    record HereRow(@Id UUID changeId, byte[] sha256) {}
}
