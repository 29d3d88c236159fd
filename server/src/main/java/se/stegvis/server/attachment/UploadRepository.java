package se.stegvis.server.attachment;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The rows of what is on its way. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UploadRepository extends QueryRepository {
    String COLUMNS = "id, case_id, account, sha256, media_type, length, received, expires_at";

    String BY_ID = "SELECT " + COLUMNS + " FROM attachment_upload WHERE municipality = :municipality AND id = :id";

    @Query("""
            INSERT INTO attachment_upload (municipality, id, case_id, account, sha256, media_type, length, received,
              expires_at)
            VALUES (:municipality, :id, :caseId, :account, :sha256, :mediaType, :length, :received, :expiresAt)""")
    int insert(
            int municipality,
            @Id UUID id,
            @Id UUID caseId,
            @Id UUID account,
            byte[] sha256,
            String mediaType,
            int length,
            int received,
            @Utc Instant expiresAt);

    @Query(BY_ID)
    Optional<UploadRow> find(int municipality, @Id UUID id);

    @Query(BY_ID + " FOR UPDATE")
    Optional<UploadRow> lock(int municipality, @Id UUID id);

    @Query("SELECT " + COLUMNS
            + " FROM attachment_upload WHERE municipality = :municipality AND case_id = :caseId AND sha256 = :sha256"
            + " AND account = :account")
    Optional<UploadRow> begun(int municipality, @Id UUID caseId, byte[] sha256, @Id UUID account);

    @Query("""
            UPDATE attachment_upload SET received = :received, expires_at = :expiresAt
            WHERE municipality = :municipality AND id = :id AND received = :before""")
    int progress(int municipality, @Id UUID id, int before, int received, @Utc Instant expiresAt);

    @Query("DELETE FROM attachment_upload WHERE municipality = :municipality AND id = :id")
    int delete(int municipality, @Id UUID id);

    @Query("SELECT " + COLUMNS
            + " FROM attachment_upload WHERE municipality = :municipality AND expires_at < :now LIMIT 100 FOR UPDATE")
    List<UploadRow> expired(int municipality, @Utc Instant now);

    @Query("""
            SELECT COALESCE(SUM(length), 0) FROM attachment_upload
            WHERE municipality = :municipality AND case_id = :caseId AND received < length""")
    long underWay(int municipality, @Id UUID caseId);

    @MappedEntity
    record UploadRow(
            @Id UUID id,
            @Id UUID caseId,
            @Id UUID account,
            byte[] sha256,
            String mediaType,
            int length,
            int received,
            @Utc Instant expiresAt) {
        Upload upload() {
            return new Upload(id, Content.of(caseId, sha256), account, mediaType, length, received, expiresAt);
        }
    }
}
