package se.stegvis.server.approval;

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

/** Requests that need a second person. Everything happens in the caller's transaction. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ApprovalRepository extends QueryRepository {
    /** Keeps apart the requests of one account. Nodes of a cluster share no locks. */
    @Query("UPDATE account SET holdings = holdings + 1 WHERE municipality = :municipality AND id = :account")
    int takeTurn(int municipality, @Id UUID account);

    /** Requests of which nobody has decided in time wait no longer. */
    @Query("UPDATE approval SET waiting = NULL"
            + " WHERE municipality = :municipality AND state = 'WAITING' AND waiting AND ends_at <= :now")
    int fall(int municipality, @Utc Instant now);

    /** No row when somebody waits for the same already. */
    @Query("""
            INSERT IGNORE INTO approval (municipality, id, act, subject, requested_by, requested_at, reason, ends_at, state)
            VALUES (:municipality, :id, :act, :subject, :by, :now, :reason, :endsAt, 'WAITING')""")
    int ask(
            int municipality,
            @Id UUID id,
            ApprovalAct act,
            @Id UUID subject,
            @Id UUID by,
            @Utc Instant now,
            String reason,
            @Utc Instant endsAt);

    @Query("SELECT COUNT(*) FROM approval"
            + " WHERE municipality = :municipality AND requested_by = :by AND state = 'WAITING' AND ends_at > :now")
    int waitingOf(int municipality, @Id UUID by, @Utc Instant now);

    @Query("""
            SELECT id, act, subject, requested_by, requested_at, reason, ends_at, state, decided_by, decided_at FROM approval
            WHERE municipality = :municipality AND requested_at > :since
            ORDER BY requested_at DESC, id DESC LIMIT :most""")
    List<Approval> newest(int municipality, @Utc Instant since, int most);

    @Query("""
            SELECT id, act, subject, requested_by, requested_at, reason, ends_at, state, decided_by, decided_at FROM approval
            WHERE municipality = :municipality AND id = :id""")
    Optional<Approval> find(int municipality, @Id UUID id);

    /** Of two who decide at once the first has decided; nobody decides their own request. */
    @Query("""
            UPDATE approval SET state = :state, waiting = NULL, decided_by = :by, decided_at = :now, ends_at = :endsAt
            WHERE municipality = :municipality AND id = :id AND state = 'WAITING' AND ends_at > :now
              AND requested_by <> :by""")
    int decide(int municipality, @Id UUID id, ApprovalState state, @Id UUID by, @Utc Instant now, @Utc Instant endsAt);

    @Query("UPDATE approval SET state = :state"
            + " WHERE municipality = :municipality AND id = :id AND state = 'APPROVED'")
    int end(int municipality, @Id UUID id, ApprovalState state);

    /** Whatever was asked of these subjects waits no longer, nor is it done any more. */
    @Query("""
            UPDATE approval SET state = 'FAILED', waiting = NULL
            WHERE municipality = :municipality AND act = :act AND subject IN (:subjects)
              AND state IN ('WAITING', 'APPROVED')""")
    int overtake(int municipality, ApprovalAct act, @Id @Expandable Collection<UUID> subjects);

    /** The subjects for which what the account asked for is approved and not done. */
    @Id
    @Query("""
            SELECT subject FROM approval
            WHERE municipality = :municipality AND act = :act AND requested_by = :by AND state = 'APPROVED'
              AND ends_at > :now AND subject IN (:subjects)""")
    List<UUID> granted(
            int municipality,
            ApprovalAct act,
            @Id UUID by,
            @Id @Expandable Collection<UUID> subjects,
            @Utc Instant now);
}
