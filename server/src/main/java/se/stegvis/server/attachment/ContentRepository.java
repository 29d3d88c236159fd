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

/** Content that is whole and checked. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ContentRepository extends QueryRepository {
    @Query("""
            INSERT IGNORE INTO attachment
              (municipality, case_id, sha256, file_id, media_type, length, verified_at, unnamed_since)
            VALUES (:municipality, :caseId, :sha256, :file, :mediaType, :length, :now, NULL)""")
    int insert(
            int municipality,
            @Id UUID caseId,
            byte[] sha256,
            @Id UUID file,
            String mediaType,
            int length,
            @Utc Instant now);

    @Query("""
            SELECT case_id, sha256, file_id, media_type, length FROM attachment
            WHERE municipality = :municipality AND case_id = :caseId AND sha256 = :sha256""")
    Optional<ContentRow> find(int municipality, @Id UUID caseId, byte[] sha256);

    @Query("""
            SELECT case_id, sha256, file_id, media_type, length FROM attachment
            WHERE municipality = :municipality AND unnamed_since < :then LIMIT 100 FOR UPDATE""")
    List<ContentRow> unnamedSince(int municipality, @Utc Instant then);

    @Query("""
            DELETE FROM attachment
            WHERE municipality = :municipality AND case_id = :caseId AND sha256 = :sha256""")
    int delete(int municipality, @Id UUID caseId, byte[] sha256);

    @Query("""
            SELECT COALESCE(SUM(length), 0) FROM attachment
            WHERE municipality = :municipality AND case_id = :caseId""")
    long kept(int municipality, @Id UUID caseId);

    @MappedEntity
    record ContentRow(@Id UUID caseId, byte[] sha256, @Id UUID fileId, String mediaType, int length) {
        ContentStore.Stored stored() {
            return new ContentStore.Stored(fileId, Content.of(caseId, sha256), mediaType, length);
        }
    }
}
