package se.stegvis.server.audit;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The reads by people in the audit log, in one statement through an index. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReadRepository extends QueryRepository {
    /** HAVING, since the place is known only when all cases of a reader have been put in order. */
    @Query("""
            SELECT * FROM (
              SELECT account, case_id, COUNT(*) AS times, MAX(at) AS latest,
                GROUP_CONCAT(DISTINCT SUBSTRING_INDEX(detail, '=', 1)) AS purposes,
                COUNT(*) OVER (PARTITION BY account) AS cases,
                ROW_NUMBER() OVER (PARTITION BY account
                  ORDER BY MAX(detail = 'emergency') DESC, SHA2(CONCAT(:seed, HEX(account), HEX(case_id)), 256)) AS place
              FROM audit_entry
              WHERE municipality = :municipality AND account IN (:readers) AND at >= :from AND at < :to
                AND action = 'READ' AND initiator = 'PERSON' AND case_id IS NOT NULL
              GROUP BY account, case_id) sampled
            HAVING place <= :most OR purposes LIKE '%emergency%'
            ORDER BY account, place""")
    List<ReadRow> sample(
            int municipality,
            @Id @Expandable Collection<UUID> readers,
            @Utc Instant from,
            @Utc Instant to,
            String seed,
            int most);

    /** @param purposes divided by commas */
    @MappedEntity
    record ReadRow(
            @Id UUID account,
            @Id UUID caseId,
            int times,
            @Utc Instant latest,
            String purposes,
            int cases) {}
}
