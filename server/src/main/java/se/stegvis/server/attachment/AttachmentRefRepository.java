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

/** Which records, and which changes in quarantine, name which content. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AttachmentRefRepository extends GenericRepository<AttachmentRefRepository.RefRow, UUID> {
    @Query("""
            SELECT DISTINCT case_id, sha256 FROM attachment_name
            WHERE municipality = :municipality AND record_id IN (:records)""")
    List<ContentKey> contents(int municipality, @Id @Expandable Collection<UUID> records);

    @Query("DELETE FROM attachment_name WHERE municipality = :municipality AND record_id IN (:records)")
    int forget(int municipality, @Id @Expandable Collection<UUID> records);

    @Query("""
            INSERT INTO attachment_name (municipality, record_id, kind, entry_key, case_id, sha256)
            VALUES (:municipality, :recordId, :kind, :entryKey, :caseId, :sha256)""")
    void insert(List<RefRow> refs);

    @Query("""
            SELECT record_id, kind, entry_key FROM attachment_name
            WHERE municipality = :municipality AND case_id = :caseId AND sha256 = :sha256""")
    List<EntryRow> naming(int municipality, @Id UUID caseId, byte[] sha256);

    /** The entries of these records whose content is here. */
    @Query("""
            SELECT named.municipality, named.record_id, named.kind, named.entry_key, named.case_id, named.sha256
            FROM attachment_name named JOIN attachment here ON here.municipality = named.municipality
              AND here.case_id = named.case_id AND here.sha256 = named.sha256
            WHERE named.municipality = :municipality AND named.record_id IN (:records)""")
    List<RefRow> here(int municipality, @Id @Expandable Collection<UUID> records);

    @MappedEntity
    record ContentKey(@Id UUID caseId, byte[] sha256) {
        Content content() {
            return Content.of(caseId, sha256);
        }
    }

    @MappedEntity
    record RefRow(
            int municipality,
            @Id UUID recordId,
            String kind,
            String entryKey,
            @Id UUID caseId,
            byte[] sha256) {}

    @MappedEntity
    record EntryRow(@Id UUID recordId, String kind, String entryKey) {}
}
