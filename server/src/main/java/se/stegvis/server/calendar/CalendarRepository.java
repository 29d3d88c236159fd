package se.stegvis.server.calendar;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.shared.record.Protection;

/** Follow-up dates by the people who may have to do with them, each through an index. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CalendarRepository extends QueryRepository {
    String COLUMNS =
            "c.municipality, f.record_id, f.case_id, f.responsible AS named, f.due_on, f.state = 'OPEN' AS open,"
                    + " f.changes, c.team, c.responsible, c.occupational_therapist, c.deputy, c.protection";

    String JOIN = " FROM care_case c JOIN follow_up f ON f.municipality = c.municipality AND f.case_id = c.case_id";

    /** Those that still wait, and those settled whose day is not before {@code since}. */
    @Query("SELECT " + COLUMNS + JOIN
            + " WHERE c.municipality = :municipality AND c.responsible = :person"
            + " AND (f.due_on >= :since OR f.state = 'OPEN')"
            + " UNION DISTINCT SELECT " + COLUMNS + JOIN
            + " WHERE f.municipality = :municipality AND f.responsible = :person"
            + " AND (f.due_on >= :since OR f.state = 'OPEN')"
            + " UNION DISTINCT SELECT " + COLUMNS + JOIN
            + " WHERE c.municipality = :municipality AND c.deputy = :person"
            + " AND (f.due_on >= :since OR f.state = 'OPEN') LIMIT :atMost")
    List<DateRow> of(int municipality, @Id UUID person, LocalDate since, int atMost);

    @Query("SELECT " + COLUMNS + JOIN + " WHERE f.municipality = :municipality AND f.record_id = :record")
    Optional<DateRow> one(int municipality, @Id UUID record);

    /** A follow-up date beside the holders of its case. @param named who is responsible for the date */
    @MappedEntity
    record DateRow(
            int municipality,
            @Id UUID recordId,
            @Id UUID caseId,
            @Id Optional<UUID> named,
            LocalDate dueOn,
            boolean open,
            int changes,
            @Id Optional<UUID> team,
            @Id Optional<UUID> responsible,
            @Id Optional<UUID> occupationalTherapist,
            @Id Optional<UUID> deputy,
            Protection protection) {
        CalendarDate date() {
            CaseHolders holders =
                    new CaseHolders(municipality, caseId, team, responsible, occupationalTherapist, deputy, protection);
            return new CalendarDate(recordId, holders, named, dueOn, open, changes);
        }
    }
}
