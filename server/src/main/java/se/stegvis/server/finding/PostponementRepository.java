package se.stegvis.server.finding;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** Dates that were put off, and how often someone was reminded. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PostponementRepository extends QueryRepository {
    @Query("""
            SELECT record_id, case_id, from_due, to_due, moved_on FROM follow_up_move
            WHERE municipality = :municipality AND case_id IN (:cases) AND moved_on >= :since
            ORDER BY from_due, record_id""")
    List<Postponements.Move> moved(int municipality, @Id @Expandable Collection<UUID> cases, LocalDate since);

    @Query("""
            SELECT record_id, COUNT(*) AS times, MAX(fell_on) AS latest FROM reminder
            WHERE municipality = :municipality AND record_id IN (:records) AND as_lead = FALSE AND fell_on <= :until
            GROUP BY record_id""")
    List<RemindedRow> reminded(int municipality, @Id @Expandable Collection<UUID> records, LocalDate until);

    @MappedEntity
    record RemindedRow(@Id UUID recordId, int times, LocalDate latest) {}
}
