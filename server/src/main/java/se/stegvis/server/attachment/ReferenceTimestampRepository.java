package se.stegvis.server.attachment;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.Utc;

/** The timestamps since when content has no reference. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReferenceTimestampRepository extends GenericRepository<ReferenceTimestampRepository.ContentReference, UUID> {
    /** Kept if it was so before, from now on otherwise; empty when somebody names it. */
    @Query("""
            UPDATE attachment SET unnamed_since = IF(EXISTS (SELECT 1 FROM attachment_name named
                WHERE named.municipality = attachment.municipality AND named.case_id = attachment.case_id
                  AND named.sha256 = attachment.sha256)
              OR EXISTS (SELECT 1 FROM quarantine_name late
                WHERE late.municipality = attachment.municipality AND late.case_id = attachment.case_id
                  AND late.sha256 = attachment.sha256), NULL, COALESCE(unnamed_since, :since))
            WHERE municipality = :municipality AND case_id = :caseId AND sha256 = :sha256""")
    void refresh(List<ContentReference> contents);

    @Query("UPDATE care_case SET naming = naming + 1 WHERE municipality = :municipality AND case_id IN (:cases)")
    int raise(int municipality, @Id @Expandable Collection<UUID> cases);

    @MappedEntity
    record ContentReference(
            int municipality,
            @Id UUID caseId,
            byte[] sha256,
            @Utc Instant since) {}
}
