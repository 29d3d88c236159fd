package se.stegvis.server.database;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The one row about the database itself. Each method that adds it names the history that the row gets then. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface InstallationRepository extends QueryRepository {
    @Query("INSERT IGNORE INTO installation (id, history) VALUES (1, :history)")
    int name(@Id UUID history);

    @Query("SELECT history, durable_at AS durable FROM installation WHERE id = 1")
    Optional<HistoryState> history();

    @Query("SELECT COUNT(*) FROM installation WHERE id = 1 AND demo")
    int demos();

    @Query("""
            INSERT INTO installation (id, history, demo) VALUES (1, :history, TRUE)
            ON DUPLICATE KEY UPDATE demo = TRUE""")
    int markDemo(@Id UUID history);

    @Query("SELECT data_key_check FROM installation WHERE id = 1 AND data_key_check IS NOT NULL")
    Optional<KeyCheck> keyCheck();

    /** Of two servers that start at once, one is first. */
    @Query("""
            INSERT INTO installation (id, history, data_key_check) VALUES (1, :history, :keyCheck)
            ON DUPLICATE KEY UPDATE data_key_check = COALESCE(data_key_check, VALUES(data_key_check))""")
    int bindKey(@Id UUID history, byte[] keyCheck);

    @Query("SELECT UTC_TIMESTAMP(3) AS now")
    DatabaseClock clock();

    /** The time of the database's machine. */
    @MappedEntity
    record DatabaseClock(@Utc Instant now) {}

    /** @param durable what was acknowledged before it is in an off-machine backup; empty when unknown */
    @MappedEntity
    record HistoryState(@Id UUID history, @Utc Optional<Instant> durable) {}

    /** The check value of the data key that the database belongs to. */
    @MappedEntity
    record KeyCheck(byte[] dataKeyCheck) {}
}
