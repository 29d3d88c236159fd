package se.stegvis.server.record;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** Each two words of the names of clients, blinded, and the records that hold them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClientNameRepository extends QueryRepository {
    @Query("SELECT blind FROM client_name WHERE municipality = :municipality AND record_id = :careRecord")
    List<BlindName> of(int municipality, @Id UUID careRecord);

    @Query("DELETE FROM client_name WHERE municipality = :municipality AND record_id = :careRecord")
    int remove(int municipality, @Id UUID careRecord);

    /** @param blind in hexadecimal */
    @Query("""
            INSERT IGNORE INTO client_name (municipality, blind, record_id, case_id)
            VALUES (:municipality, UNHEX(:blind), :careRecord, :caseId)""")
    int add(int municipality, String blind, @Id UUID careRecord, @Id UUID caseId);

    /** The cases with one of these whose client is not protected, open ones first. */
    @Id
    @Query("""
            SELECT DISTINCT n.case_id FROM client_name n
              JOIN care_case c ON c.municipality = n.municipality AND c.case_id = n.case_id AND c.protection = 'NONE'
            WHERE n.municipality = :municipality AND n.blind IN (:blinds)
            ORDER BY c.closed_on IS NOT NULL, n.case_id LIMIT :atMost""")
    List<UUID> unprotected(
            int municipality, @Expandable @TypeDef(type = DataType.BYTE_ARRAY) Collection<byte[]> blinds, int atMost);

    @MappedEntity
    record BlindName(byte[] blind) {
        String hex() {
            return HexFormat.of().formatHex(blind);
        }
    }
}
