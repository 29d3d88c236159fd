package se.stegvis.server.team;

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

/** The accounts that held a case before, and the erased cases. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LeaverRepository extends GenericRepository<LeaverRepository.EndedAccess, UUID> {
    @Query("""
            INSERT INTO ended_access (municipality, case_id, account, ended_at)
            VALUES (:municipality, :caseId, :account, :endedAt)
            ON DUPLICATE KEY UPDATE ended_at = VALUES(ended_at)""")
    void end(List<EndedAccess> ended);

    @Id
    @Query("""
            SELECT case_id FROM ended_access
            WHERE municipality = :municipality AND account = :account AND case_id IN (:cases)""")
    List<UUID> heldBefore(int municipality, @Id UUID account, @Id @Expandable Collection<UUID> cases);

    @Id
    @Query("SELECT case_id FROM erased_case WHERE municipality = :municipality AND case_id IN (:cases)")
    List<UUID> erased(int municipality, @Id @Expandable Collection<UUID> cases);

    @MappedEntity
    record EndedAccess(
            int municipality,
            @Id UUID caseId,
            @Id UUID account,
            @Utc Instant endedAt) {}
}
