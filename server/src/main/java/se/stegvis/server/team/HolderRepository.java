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

/** The accounts and teams that a change of holders names. None is asked for no ids. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface HolderRepository extends QueryRepository {
    @Query("""
            UPDATE account SET holdings = holdings + 1
            WHERE municipality = :municipality AND id IN (:accounts) ORDER BY id""")
    int lock(int municipality, @Id @Expandable Collection<UUID> accounts);

    @Query("""
            SELECT id, role, version, active FROM account
            WHERE municipality = :municipality AND id IN (:accounts)""")
    List<HolderRow> accounts(int municipality, @Id @Expandable Collection<UUID> accounts);

    @Query("SELECT account, team FROM team_member WHERE municipality = :municipality AND account IN (:accounts)")
    List<Membership> memberships(int municipality, @Id @Expandable Collection<UUID> accounts);

    @Id
    @Query("SELECT id FROM team WHERE municipality = :municipality AND id IN (:teams) AND closed_at IS NULL")
    List<UUID> teams(int municipality, @Id @Expandable Collection<UUID> teams);

    @MappedEntity
    record HolderRow(@Id UUID id, String role, int version, boolean active) {}

    @MappedEntity
    record Membership(@Id UUID account, @Id UUID team) {}
}
