package se.stegvis.server.audit;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** That somebody has reviewed what another read in a month. Only ever added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ReviewRepository extends QueryRepository {
    @Query("""
            INSERT INTO read_review (municipality, id, month, reader, reviewer, reviewed_at, in_order, note)
            VALUES (:municipality, :id, :month, :reader, :reviewer, :at, :inOrder, :note)""")
    int add(
            int municipality,
            LocalDate month,
            @Id UUID id,
            @Id UUID reader,
            @Id UUID reviewer,
            @Utc Instant at,
            boolean inOrder,
            String note);

    default void add(int municipality, YearMonth month, Review review) {
        add(
                municipality,
                month.atDay(1),
                review.id(),
                review.reader(),
                review.reviewer(),
                review.reviewedAt(),
                review.inOrder(),
                review.note());
    }

    /** Newest first. @param month its first day */
    @Query("""
            SELECT id, reader, reviewer, reviewed_at, in_order, note FROM read_review
            WHERE municipality = :municipality AND month = :month ORDER BY reviewed_at DESC, id DESC""")
    List<Review> of(int municipality, LocalDate month);

    /**
     * One review.
     *
     * @param inOrder false when something is to be followed up, which the note then says
     * @param note at most 1,000 characters
     */
    @MappedEntity
    record Review(
            @Id UUID id,
            @Id UUID reader,
            @Id UUID reviewer,
            @Utc Instant reviewedAt,
            boolean inOrder,
            String note) {
        /** Leaves out what was written. */
        @Override
        public String toString() {
            return "Review[" + id + "]";
        }
    }
}
