package se.stegvis.server.reminder;

import com.github.f4b6a3.uuid.UuidCreator;
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
import se.stegvis.server.database.MayBeNull;
import se.stegvis.server.database.Utc;
import se.stegvis.shared.reminder.CaseRule;

/** The reminders in the app. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReminderRepository extends GenericRepository<ReminderRepository.NewRow, UUID> {
    String OF_RECIPIENT = """
            SELECT r.id, r.record_id AS record, r.case_id, r.due_on AS due, r.stage, r.as_lead, r.fell_on, r.late,
              r.finding, r.instead_of, COALESCE(c.kind, f.kind) AS kind, f.responsible AS named,
              COALESCE(c.state, f.state) = 'OPEN' AND COALESCE(c.due_on, f.due_on) = r.due_on AS open
            FROM reminder r
              LEFT JOIN follow_up f
                ON f.municipality = r.municipality AND f.record_id = r.record_id AND r.finding IS NULL
              LEFT JOIN case_finding c
                ON c.municipality = r.municipality AND c.record_id = r.record_id AND c.rule = r.finding
            WHERE r.municipality = :municipality AND r.recipient = :recipient AND r.fell_on <= :today
              AND COALESCE(c.kind, f.kind) IS NOT NULL""";

    String NEWEST = " ORDER BY r.created_at DESC, r.fell_on DESC LIMIT " + ReminderList.LONGEST;

    /** The unique key decides: what a date, stage and recipient have had is not issued again. */
    @Query("""
            INSERT INTO reminder
              (municipality, id, record_id, case_id, due_on, stage, recipient, as_lead, fell_on, created_at, late,
               finding, instead_of)
            VALUES (:municipality, :id, :record, :caseId, :due, :stage, :recipient, :asLead, :fellOn, :createdAt, :late,
               :finding, :insteadOf)
            ON DUPLICATE KEY UPDATE id = id""")
    void insert(List<NewRow> rows);

    /** The newest of one recipient until that day: one of a later day was issued by a clock that was ahead. */
    @Query(OF_RECIPIENT + NEWEST)
    List<IssuedReminder> of(int municipality, @Id UUID recipient, LocalDate today);

    /** Those whose follow-up still waits for the same date. */
    @Query(OF_RECIPIENT + " AND COALESCE(c.state, f.state) = 'OPEN' AND COALESCE(c.due_on, f.due_on) = r.due_on"
            + NEWEST)
    List<IssuedReminder> openOf(int municipality, @Id UUID recipient, LocalDate today);

    /** One of the recipient's own. */
    @Query(OF_RECIPIENT + " AND r.id = :id")
    Optional<IssuedReminder> one(int municipality, @Id UUID recipient, @Id UUID id, LocalDate today);

    @MappedEntity
    record NewRow(
            int municipality,
            @Id UUID id,
            @Id UUID record,
            @Id UUID caseId,
            LocalDate due,
            String stage,
            @Id UUID recipient,
            boolean asLead,
            LocalDate fellOn,
            @Utc Instant createdAt,
            boolean late,
            @MayBeNull Optional<CaseRule> finding,
            @Id Optional<UUID> insteadOf) {
        static NewRow of(int municipality, NewReminder reminder, LocalDate today, Instant now) {
            return new NewRow(
                    municipality,
                    UuidCreator.getTimeOrderedEpoch(now),
                    reminder.about().record(),
                    reminder.about().caseId(),
                    reminder.about().due(),
                    reminder.stage().key(),
                    reminder.recipient(),
                    reminder.to().asLead(),
                    reminder.stage().on(),
                    now,
                    reminder.stage().on().isBefore(today),
                    reminder.about().finding(),
                    reminder.to().insteadOf());
        }
    }
}
