package se.stegvis.server.mail;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.Utc;

/** The rows of {@code mail}. Each change of state is a compare-and-set: whoever counts 1 row changed has it. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MailRepository extends GenericRepository<MailRepository.NewMail, UUID> {
    @Query("""
            INSERT INTO mail (municipality, id, recipient, day, state, next_attempt_at)
            VALUES (:municipality, :id, :recipient, :day, 'WAITING', :nextAttemptAt)
            ON DUPLICATE KEY UPDATE id = id""")
    void add(List<NewMail> mails);

    @Query("""
            UPDATE mail older JOIN mail newer ON newer.municipality = older.municipality
              AND newer.recipient = older.recipient AND newer.day > older.day
              AND newer.state = 'WAITING' AND newer.next_attempt_at <= :now
            SET older.state = 'DROPPED'
            WHERE older.municipality = :municipality AND older.state = 'WAITING'""")
    int dropOlder(int municipality, @Utc Instant now);

    @Query("""
            SELECT municipality, id, recipient, day, attempts, state = 'CLAIMED' AS abandoned, repeated FROM mail
            WHERE municipality = :municipality AND ((state = 'WAITING' AND next_attempt_at <= :now)
              OR (state = 'CLAIMED' AND claimed_at <= :silentSince))
            ORDER BY next_attempt_at LIMIT :atMost""")
    List<WaitingMail> ready(int municipality, @Utc Instant now, @Utc Instant silentSince, int atMost);

    @Query("""
            UPDATE mail SET state = 'CLAIMED', claimed_at = :now, attempts = attempts + 1,
              repeated = repeated OR :abandoned
            WHERE municipality = :municipality AND id = :id AND attempts = :attempts
              AND state IN ('WAITING', 'CLAIMED')""")
    int claim(int municipality, @Id UUID id, int attempts, boolean abandoned, @Utc Instant now);

    @Query("""
            UPDATE mail SET state = :newState, sent_at = :sentAt, next_attempt_at = :next
            WHERE municipality = :municipality AND id = :id AND attempts = :attempts
              AND state IN ('WAITING', 'CLAIMED')""")
    int finish(
            int municipality,
            @Id UUID id,
            int attempts,
            MailState newState,
            @Utc Optional<Instant> sentAt,
            @Utc Instant next);

    @MappedEntity
    record NewMail(
            int municipality,
            @Id UUID id,
            @Id UUID recipient,
            LocalDate day,
            @Utc Instant nextAttemptAt) {}
}
