package se.stegvis.server.finding;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.team.CaseHolders;
import se.stegvis.shared.record.Protection;
import se.stegvis.shared.reminder.CaseFinding;
import se.stegvis.shared.reminder.CaseRule;

/** The rows of {@code case_finding}: what is open in a case and how far it has been notified. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FindingRepository extends GenericRepository<FindingRepository.FindingRow, UUID> {
    @Query("""
            SELECT municipality, case_id, record_id, rule, kind, due_on, told_through FROM case_finding
            WHERE municipality = :municipality AND case_id IN (:cases) AND state = 'OPEN'""")
    List<FindingRow> open(int municipality, @Id @Expandable Collection<UUID> cases);

    @Query("""
            SELECT c.team, COUNT(*) AS cases FROM case_finding f
              JOIN care_case c ON c.municipality = f.municipality AND c.case_id = f.case_id
            WHERE f.municipality = :municipality AND f.state = 'OPEN' AND f.rule = :rule AND c.closed_on IS NULL
            GROUP BY c.team""")
    List<TeamCount> countByTeam(int municipality, CaseRule rule);

    /** The open findings of these rules, with who holds the case now. */
    @Query("""
            SELECT f.rule, f.municipality, f.case_id, c.team, c.responsible, c.occupational_therapist, c.deputy,
              c.protection
            FROM case_finding f
              JOIN care_case c ON c.municipality = f.municipality AND c.case_id = f.case_id
            WHERE f.municipality = :municipality AND f.state = 'OPEN' AND f.rule IN (:rules)""")
    List<HoldersNotified> notified(int municipality, @Expandable Collection<CaseRule> rules);

    @Query("""
            INSERT INTO case_finding (municipality, record_id, rule, case_id, kind, due_on, told_through, state)
            VALUES (:municipality, :recordId, :rule, :caseId, :kind, :dueOn, :toldThrough, 'OPEN')
            ON DUPLICATE KEY UPDATE due_on = VALUES(due_on), told_through = VALUES(told_through), state = 'OPEN'""")
    void keep(List<FindingRow> rows);

    @Query("""
            UPDATE case_finding SET state = 'SETTLED'
            WHERE municipality = :municipality AND record_id = :record AND rule = :rule""")
    int settle(int municipality, @Id UUID record, CaseRule rule);

    /** @param toldThrough stages up to this day have been notified */
    @MappedEntity
    record FindingRow(
            int municipality,
            @Id UUID caseId,
            @Id UUID recordId,
            CaseRule rule,
            String kind,
            LocalDate dueOn,
            LocalDate toldThrough) {
        CaseFinding finding() {
            return new CaseFinding(rule, recordId, dueOn);
        }
    }

    @MappedEntity
    record TeamCount(@Id Optional<UUID> team, long cases) {}

    @MappedEntity
    record HoldersNotified(
            CaseRule rule,
            int municipality,
            @Id UUID caseId,
            @Id Optional<UUID> team,
            @Id Optional<UUID> responsible,
            @Id Optional<UUID> occupationalTherapist,
            @Id Optional<UUID> deputy,
            Protection protection) {
        CaseHolders holders() {
            return new CaseHolders(municipality, caseId, team, responsible, occupationalTherapist, deputy, protection);
        }
    }
}
