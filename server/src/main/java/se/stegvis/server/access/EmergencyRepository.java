package se.stegvis.server.access;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** Cases that were opened in an emergency. Of a client who is protected by now there are none. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface EmergencyRepository extends QueryRepository {
    /** @param number its four bytes */
    @Id
    @Query("""
            SELECT case_id FROM care_case
            WHERE municipality = :municipality AND number = :number AND protection = 'NONE' LIMIT 2""")
    List<UUID> find(int municipality, byte[] number);

    @Id
    @Query("""
            SELECT case_id FROM care_case
            WHERE municipality = :municipality AND case_id = :caseId AND protection = 'NONE'""")
    Optional<UUID> find(int municipality, @Id UUID caseId);

    @Query("""
            INSERT INTO emergency_access (municipality, id, case_id, account, reason, opened_at, ends_at)
            VALUES (:municipality, :id, :caseId, :account, :reason, :now, :endsAt)""")
    int open(
            int municipality,
            @Id UUID id,
            @Id UUID caseId,
            @Id UUID account,
            String reason,
            @Utc Instant now,
            @Utc Instant endsAt);

    /** Keeps apart the openings of one account: each writes its row before it counts. Nodes of a cluster share no locks. */
    @Query("UPDATE account SET holdings = holdings + 1 WHERE municipality = :municipality AND id = :account")
    int takeTurn(int municipality, @Id UUID account);

    /** The cases that the account has open. */
    @Id
    @Query("""
            SELECT DISTINCT case_id FROM emergency_access
            WHERE municipality = :municipality AND account = :account AND ends_at > :now""")
    List<UUID> lasting(int municipality, @Id UUID account, @Utc Instant now);

    @Utc
    @Query("""
            SELECT e.ends_at FROM emergency_access e
              JOIN care_case c ON c.municipality = e.municipality AND c.case_id = e.case_id AND c.protection = 'NONE'
            WHERE e.municipality = :municipality AND e.account = :account AND e.case_id = :caseId
              AND e.ends_at > :now
            ORDER BY e.ends_at DESC LIMIT 1""")
    Optional<Instant> until(int municipality, @Id UUID account, @Id UUID caseId, @Utc Instant now);

    @Query("""
            SELECT e.id, e.case_id, e.account, e.reason, e.opened_at AS at FROM emergency_access e
              JOIN care_case c ON c.municipality = e.municipality AND c.case_id = e.case_id AND c.protection = 'NONE'
            WHERE e.municipality = :municipality AND e.seen_at IS NULL AND e.account <> :reviewer
              AND (c.team IS NULL OR c.team IN (:teams))
            ORDER BY e.opened_at, e.id""")
    List<EmergencyAccess.Opening> unseen(int municipality, @Id UUID reviewer, @Id @Expandable Collection<UUID> teams);

    @Query("""
            UPDATE emergency_access SET seen_by = :account, seen_at = :now
            WHERE municipality = :municipality AND id = :id AND case_id = :caseId AND seen_at IS NULL
              AND account <> :account""")
    int seen(int municipality, @Id UUID id, @Id UUID caseId, @Id UUID account, @Utc Instant now);
}
