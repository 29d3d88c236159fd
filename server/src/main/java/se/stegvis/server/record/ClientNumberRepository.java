package se.stegvis.server.record;

import io.micronaut.core.annotation.Nullable;
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
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** Numbers of clients, blinded, and the records that hold them: a row for each sort of number. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ClientNumberRepository extends QueryRepository {
    @Query("""
            SELECT blind FROM client_number
            WHERE municipality = :municipality AND record_id = :careRecord AND blind IS NOT NULL""")
    List<BlindRow> of(int municipality, @Id UUID careRecord);

    /** All numbers of the records that hold one of these. */
    @Query("""
            SELECT DISTINCT other.blind FROM client_number one
              JOIN client_number other ON other.municipality = one.municipality AND other.record_id = one.record_id
            WHERE one.municipality = :municipality AND one.blind IN (:blinds) AND other.blind IS NOT NULL""")
    List<BlindRow> beside(int municipality, @Expandable @TypeDef(type = DataType.BYTE_ARRAY) Collection<byte[]> blinds);

    /** Locks the number until the transaction ends. */
    @Query("""
            INSERT INTO known_number (municipality, blind) VALUES (:municipality, :blind)
            ON DUPLICATE KEY UPDATE version = version + 1""")
    int lock(int municipality, byte[] blind);

    /**
     * @param sort 0 for the personal number, 1 for the number of another sort
     * @param blind in hexadecimal; empty when the record holds no such number
     */
    @Query("""
            INSERT INTO client_number (municipality, record_id, sort, case_id, blind, told)
            VALUES (:municipality, :careRecord, :sort, :caseId, UNHEX(:blind), :told)
            ON DUPLICATE KEY UPDATE blind = VALUES(blind), told = VALUES(told)""")
    int put(int municipality, @Id UUID careRecord, int sort, @Id UUID caseId, @Nullable String blind, boolean told);

    /** As {@link #put}, unless the record is there. */
    @Query("""
            INSERT IGNORE INTO client_number (municipality, record_id, sort, case_id, blind, told)
            VALUES (:municipality, :careRecord, :sort, :caseId, UNHEX(:blind), :told)""")
    int enter(int municipality, @Id UUID careRecord, int sort, @Id UUID caseId, @Nullable String blind, boolean told);

    /** The records with the number, and whether any number of theirs, not only this one, is elsewhere. */
    @Query("""
            SELECT n.record_id AS care_record, n.case_id, n.told, EXISTS (
                SELECT 1 FROM client_number mine
                  JOIN client_number other ON other.municipality = mine.municipality AND other.blind = mine.blind
                    AND other.case_id <> mine.case_id
                  JOIN care_case c ON c.municipality = other.municipality AND c.case_id = other.case_id
                WHERE mine.municipality = n.municipality AND mine.record_id = n.record_id
                  AND c.protection = 'NONE') AS elsewhere
              FROM client_number n
            WHERE n.municipality = :municipality AND n.blind = :blind ORDER BY n.record_id""")
    List<NumberRow> with(int municipality, byte[] blind);

    /** The cases with the number whose client is not protected, open ones first. */
    @Id
    @Query("""
            SELECT n.case_id FROM client_number n
              JOIN care_case c ON c.municipality = n.municipality AND c.case_id = n.case_id AND c.protection = 'NONE'
            WHERE n.municipality = :municipality AND n.blind = :blind
            ORDER BY c.closed_on IS NOT NULL, n.case_id""")
    List<UUID> unprotected(int municipality, byte[] blind);

    @Query("UPDATE known_number SET cases = :cases WHERE municipality = :municipality AND blind = :blind")
    int count(int municipality, byte[] blind, long cases);

    @Query("""
            SELECT blind FROM client_number WHERE municipality = :municipality AND blind IN (:blinds)
            GROUP BY blind HAVING COUNT(DISTINCT case_id) > 1""")
    List<BlindRow> shared(int municipality, @Expandable @TypeDef(type = DataType.BYTE_ARRAY) Collection<byte[]> blinds);

    @Query("""
            SELECT n.blind, n.case_id FROM known_number k
              JOIN client_number n ON n.municipality = k.municipality AND n.blind = k.blind
            WHERE k.municipality = :municipality AND k.cases > 1 ORDER BY n.blind, n.case_id""")
    List<SharedRow> allShared(int municipality);

    @Query("SELECT reached, done FROM client_number_fill WHERE municipality = :municipality")
    Optional<FillState> filled(int municipality);

    @Id
    @Query("""
            SELECT case_id FROM care_case
            WHERE municipality = :municipality AND case_id > :after ORDER BY case_id LIMIT :atMost""")
    List<UUID> cases(int municipality, @Id UUID after, int atMost);

    @Query("""
            INSERT INTO client_number_fill (municipality, reached, done) VALUES (:municipality, :reached, :done)
            ON DUPLICATE KEY UPDATE reached = VALUES(reached), done = VALUES(done)""")
    int filled(int municipality, @Id UUID reached, boolean done);

    @MappedEntity
    record BlindRow(byte[] blind) {
        String hex() {
            return HexFormat.of().formatHex(blind);
        }
    }

    @MappedEntity
    record SharedRow(byte[] blind, @Id UUID caseId) {}

    /** @param told the record says that a number of its is in another case; {@code elsewhere} one is, and it may be told */
    @MappedEntity
    record NumberRow(@Id UUID careRecord, @Id UUID caseId, boolean told, boolean elsewhere) {}

    /** How far the cases from before the index are entered. */
    @MappedEntity
    record FillState(@Id UUID reached, boolean done) {}
}
