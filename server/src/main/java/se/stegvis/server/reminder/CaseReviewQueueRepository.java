package se.stegvis.server.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.MayBeNull;
import se.stegvis.server.database.QueryRepository;

/** The rows of {@code case_watch}: which cases are to be looked at, found by an index and moved on by compare-and-set. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseReviewQueueRepository extends QueryRepository {
    /**
     * Queues cases in one statement, in the order of their ids, so that two transactions wait for each other instead of
     * dead-locking.
     *
     * @param cases a JSON array of ids, each as 32 hexadecimal digits
     */
    @Query("""
            INSERT INTO case_watch (municipality, case_id, look_on)
            SELECT :municipality, UNHEX(touched.id), :day
            FROM JSON_TABLE(:cases, '$[*]' COLUMNS (id CHAR(32) PATH '$')) AS touched ORDER BY touched.id
            ON DUPLICATE KEY UPDATE look_on = LEAST(COALESCE(look_on, VALUES(look_on)), VALUES(look_on)),
              version = version + 1""")
    void touch(int municipality, String cases, LocalDate day);

    @Query("""
            SELECT case_id, version FROM case_watch
            WHERE municipality = :municipality AND look_on <= :today ORDER BY look_on, case_id LIMIT :atMost""")
    List<CaseReviewQueue.Watch> due(int municipality, LocalDate today, int atMost);

    @Query("""
            UPDATE case_watch SET look_on = :next, version = version + 1
            WHERE municipality = :municipality AND case_id = :caseId AND version = :version""")
    int move(int municipality, @Id UUID caseId, int version, @MayBeNull Optional<LocalDate> next);
}
