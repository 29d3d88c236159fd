package se.stegvis.server.team;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** The open cases of accounts, by index. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HoldingRepository extends QueryRepository {
    @Query("""
            SELECT case_id, team, protection <> 'NONE' AS is_protected FROM care_case
            WHERE municipality = :municipality AND responsible = :account AND closed_on IS NULL ORDER BY case_id""")
    List<OpenHoldings.Holding> of(int municipality, @Id UUID account);

    @Query("""
            SELECT case_id, team, protection <> 'NONE' AS is_protected FROM care_case
            WHERE municipality = :municipality AND deputy = :account AND closed_on IS NULL ORDER BY case_id""")
    List<OpenHoldings.Holding> ofDeputy(int municipality, @Id UUID account);

    @Query("""
            SELECT case_id, team, protection <> 'NONE' AS is_protected FROM care_case
            WHERE municipality = :municipality AND occupational_therapist = :account AND closed_on IS NULL
            ORDER BY case_id""")
    List<OpenHoldings.Holding> ofTherapist(int municipality, @Id UUID account);

    @Query("""
            SELECT case_id, team, protection <> 'NONE' AS is_protected FROM care_case
            WHERE municipality = :municipality AND deputy = :account AND closed_on IS NULL AND (
              NOT EXISTS (
              SELECT 1 FROM account a WHERE a.municipality = care_case.municipality AND a.id = care_case.responsible
                AND a.active AND a.role IN ('CASEWORKER', 'COACH', 'TEAM_LEAD'))
              OR protection <> 'NONE' AND EXISTS (
              SELECT 1 FROM account b WHERE b.municipality = care_case.municipality AND b.id <> :account
                AND b.id <> care_case.responsible AND b.active AND b.role IN ('CASEWORKER', 'COACH', 'TEAM_LEAD')))
            ORDER BY case_id""")
    List<OpenHoldings.Holding> leftTo(int municipality, @Id UUID account);

    @Query("""
            SELECT responsible AS account, COUNT(*) AS cases FROM care_case
            WHERE municipality = :municipality AND responsible IN (:accounts) AND closed_on IS NULL
            GROUP BY responsible""")
    List<HoldingCount> counts(int municipality, @Id @Expandable Collection<UUID> accounts);

    @Query("""
            SELECT occupational_therapist AS account, COUNT(*) AS cases FROM care_case
            WHERE municipality = :municipality AND occupational_therapist IN (:accounts) AND closed_on IS NULL
            GROUP BY occupational_therapist""")
    List<HoldingCount> countsOfTherapists(int municipality, @Id @Expandable Collection<UUID> accounts);

    @MappedEntity
    record HoldingCount(@Id UUID account, int cases) {}
}
