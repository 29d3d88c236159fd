package se.stegvis.server.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;

/** The table of team members. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MemberRepository extends GenericRepository<MemberRow, MemberRow.MemberKey> {
    List<MemberRow> findByKeyMunicipalityAndKeyAccount(int municipality, @Id UUID account);

    List<MemberRow> findByKeyMunicipality(int municipality);

    MemberRow save(MemberRow row);

    @Query("DELETE FROM team_member WHERE municipality = :municipality AND account = :account")
    int deleteOf(int municipality, @Id UUID account);

    @Query("""
            DELETE FROM team_member WHERE municipality = :municipality AND account = :account
              AND team IN (SELECT id FROM team WHERE municipality = :municipality AND closed_at IS NOT NULL)""")
    int leaveClosed(int municipality, @Id UUID account);
}
