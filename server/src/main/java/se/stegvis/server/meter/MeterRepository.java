package se.stegvis.server.meter;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The counts behind the meters, each by an index over what is open: the cost does not grow with what was settled. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeterRepository extends QueryRepository {
    @Query("""
            SELECT COUNT(*) AS number FROM mail
            WHERE municipality = :municipality AND state IN ('WAITING', 'CLAIMED')""")
    OpenCount mailsWaiting(int municipality);

    @Query("SELECT COUNT(*) AS number FROM mail WHERE municipality = :municipality AND state = 'FAILED'")
    OpenCount mailsFailed(int municipality);

    @Query("SELECT COUNT(*) AS number FROM quarantine WHERE municipality = :municipality AND settled_at IS NULL")
    OpenCount quarantined(int municipality);

    @Query("SELECT COUNT(*) AS number FROM open_conflict WHERE municipality = :municipality")
    OpenCount conflicts(int municipality);

    @Query("""
            SELECT COUNT(*) AS number FROM device
            WHERE municipality = :municipality AND revoked_at IS NULL AND last_contact < :since""")
    OpenCount silentTablets(int municipality, @Utc Instant since);

    @Query("""
            SELECT COALESCE(MAX(unsent), 0) AS number FROM device
            WHERE municipality = :municipality AND revoked_at IS NULL""")
    OpenCount mostUnsent(int municipality);

    @Query("""
            SELECT MIN(unsent_since) AS oldest FROM device
            WHERE municipality = :municipality AND revoked_at IS NULL""")
    OldestUnsent oldestUnsent(int municipality);

    @Query("""
            SELECT COUNT(*) AS number FROM case_finding
            WHERE municipality = :municipality AND state = 'OPEN' AND rule = 'NOBODY_RESPONSIBLE'""")
    OpenCount holderlessCases(int municipality);

    @Query("SELECT last_success AS success FROM scheduled_tasks WHERE task_name = :task AND last_success IS NOT NULL")
    Optional<LastSuccess> lastSuccess(String task);

    @Query("SELECT COALESCE(SUM(consecutive_failures), 0) AS number FROM scheduled_tasks")
    OpenCount schedulerFailures();

    @MappedEntity
    record OpenCount(long number) {}

    @MappedEntity
    record OldestUnsent(@Utc Optional<Instant> oldest) {}

    @MappedEntity
    record LastSuccess(@Utc Instant success) {}
}
