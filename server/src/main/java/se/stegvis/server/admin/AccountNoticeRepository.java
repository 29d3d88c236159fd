package se.stegvis.server.admin;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;
import se.stegvis.server.mail.AccountNotice;

/** The notices about accounts that wait to be mailed. Everything happens in the caller's transaction. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountNoticeRepository extends QueryRepository {
    /** One that waits already for that address and says the same stays as it is. */
    @Query("""
            INSERT INTO account_notice (municipality, id, address, about, created_at, next_attempt_at)
            VALUES (:municipality, :id, :address, :about, :now, :now)
            ON DUPLICATE KEY UPDATE id = id""")
    int add(int municipality, @Id UUID id, String address, AccountNotice about, @Utc Instant now);

    @Query("""
            SELECT id, address, about, attempts FROM account_notice
            WHERE municipality = :municipality AND next_attempt_at <= :now ORDER BY next_attempt_at LIMIT :atMost""")
    List<DueNotice> due(int municipality, @Utc Instant now, int atMost);

    /** The notice is the caller's until the next attempt when 1 row was changed. */
    @Query("""
            UPDATE account_notice SET attempts = attempts + 1, next_attempt_at = :next
            WHERE municipality = :municipality AND id = :id AND attempts = :attempts""")
    int claim(int municipality, @Id UUID id, int attempts, @Utc Instant next);

    @Query("DELETE FROM account_notice WHERE municipality = :municipality AND id = :id")
    int remove(int municipality, @Id UUID id);

    @Query("DELETE FROM account_notice WHERE municipality = :municipality AND created_at < :before")
    int forget(int municipality, @Utc Instant before);

    @MappedEntity
    record DueNotice(@Id UUID id, String address, AccountNotice about, int attempts) {
        /** Leaves out the address. */
        @Override
        public String toString() {
            return "DueNotice[" + id + "]";
        }
    }
}
