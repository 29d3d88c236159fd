package se.stegvis.server.sync;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.MayBeNull;
import se.stegvis.server.database.Utc;

/** The table of changes in quarantine. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QuarantineRepository extends GenericRepository<QuarantineRepository.QuarantinedRow, UUID> {
    /** In one batch. */
    @Query("""
            INSERT INTO quarantine (municipality, id, case_id, record_id, author, device, received_at, change_json,
              opens, opens_in)
            VALUES (:municipality, :id, :caseId, :recordId, :author, :device, :receivedAt, :changeJson, :opens,
              :opensIn)""")
    void insert(List<QuarantinedRow> rows);

    @Query("""
            SELECT id, case_id, record_id, author, received_at, change_json, opens, opens_in FROM quarantine
            WHERE municipality = :municipality AND settled_at IS NULL AND case_id IN (:cases)
            ORDER BY received_at, id LIMIT 500""")
    List<WaitingRow> in(int municipality, @Id @Expandable Collection<UUID> cases);

    @Query("""
            SELECT id, case_id, record_id, author, received_at, change_json, opens, opens_in FROM quarantine
            WHERE municipality = :municipality AND settled_at IS NULL AND opens ORDER BY received_at, id LIMIT 500""")
    List<WaitingRow> openings(int municipality);

    @Query("""
            SELECT id, case_id, record_id, author, received_at, change_json, opens, opens_in FROM quarantine
            WHERE municipality = :municipality AND settled_at IS NULL AND id = :id""")
    Optional<WaitingRow> waiting(int municipality, @Id UUID id);

    /** One that waits or is settled. */
    @Query("""
            SELECT id, case_id, record_id, author, received_at, change_json, opens, opens_in FROM quarantine
            WHERE municipality = :municipality AND id = :id""")
    Optional<WaitingRow> find(int municipality, @Id UUID id);

    @Id
    @Query("""
            SELECT case_id FROM quarantine
            WHERE municipality = :municipality AND case_id IN (:cases) AND opens AND author = :author
              AND (settlement IS NULL OR settlement = 'ADOPTED')""")
    List<UUID> openedBy(int municipality, @Id UUID author, @Id @Expandable Collection<UUID> cases);

    @Id
    @Query("""
            SELECT adopted_as FROM quarantine
            WHERE municipality = :municipality AND id = :id AND author = :author AND case_id = :caseId
              AND adopted_as IS NOT NULL""")
    Optional<UUID> adoptedAs(int municipality, @Id UUID id, @Id UUID author, @Id UUID caseId);

    @Query("""
            UPDATE quarantine SET settled_at = :now, settled_by = :by, settlement = :settlement, reason = :reason,
              adopted_as = :adoptedAs
            WHERE municipality = :municipality AND id = :id AND settled_at IS NULL""")
    int settle(
            int municipality,
            @Id UUID id,
            @Id UUID by,
            String settlement,
            @MayBeNull Optional<String> reason,
            @Id Optional<UUID> adoptedAs,
            @Utc Instant now);

    /** @param changeJson sealed; {@code opensIn} the team of the case that the change opens */
    @MappedEntity
    record QuarantinedRow(
            int municipality,
            @Id UUID id,
            @Id UUID caseId,
            @Id UUID recordId,
            @Id UUID author,
            @Id UUID device,
            @Utc Instant receivedAt,
            byte[] changeJson,
            boolean opens,
            @Id Optional<UUID> opensIn) {}

    @MappedEntity
    record WaitingRow(
            @Id UUID id,
            @Id UUID caseId,
            @Id UUID recordId,
            @Id UUID author,
            @Utc Instant receivedAt,
            byte[] changeJson,
            boolean opens,
            @Id Optional<UUID> opensIn) {}
}
