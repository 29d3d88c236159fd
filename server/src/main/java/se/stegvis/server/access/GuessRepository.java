package se.stegvis.server.access;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The counts of wrong guesses, by the hash of what they count. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface GuessRepository extends QueryRepository {
    /** Locks the counter until the transaction ends; a new one begins at none. */
    @Query("""
            INSERT INTO login_guess (municipality, id, guesses, free_at, forget_at)
            VALUES (:municipality, :counter, 0, :freeAt, :forgetAt)
            ON DUPLICATE KEY UPDATE guesses = guesses""")
    int lock(int municipality, byte[] counter, @Utc Instant freeAt, @Utc Instant forgetAt);

    @Query("""
            SELECT id AS counter, guesses, free_at, forget_at FROM login_guess
            WHERE municipality = :municipality AND id IN (:counters) FOR UPDATE""")
    List<GuessRow> locked(
            int municipality, @Expandable @TypeDef(type = DataType.BYTE_ARRAY) Collection<byte[]> counters);

    @Query("""
            UPDATE login_guess SET guesses = :guesses, free_at = :freeAt, forget_at = :forgetAt
            WHERE municipality = :municipality AND id = :counter""")
    int count(int municipality, byte[] counter, int guesses, @Utc Instant freeAt, @Utc Instant forgetAt);

    /** One guess less; the time goes back to what it was, unless another guess has moved it on. */
    @Query("""
            UPDATE login_guess SET guesses = IF(guesses > 0, guesses - 1, 0),
              free_at = IF(free_at = :counted, :before, free_at)
            WHERE municipality = :municipality AND id = :counter""")
    int takeBack(int municipality, byte[] counter, @Utc Instant counted, @Utc Instant before);

    @Query("DELETE FROM login_guess WHERE municipality = :municipality AND id = :counter")
    int beginAnew(int municipality, byte[] counter);

    /** Removes some of those that are to be forgotten. */
    @Query("DELETE FROM login_guess WHERE municipality = :municipality AND forget_at <= :now LIMIT 50")
    int forget(int municipality, @Utc Instant now);

    @MappedEntity
    record GuessRow(
            byte[] counter,
            int guesses,
            @Utc Instant freeAt,
            @Utc Instant forgetAt) {}
}
