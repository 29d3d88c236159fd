package se.stegvis.server.issuer;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** The tables of identity providers and of what their groups give. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface IdentityProviderRepository extends QueryRepository {
    @Query("SELECT issuer, client_id, acr_values, groups_claim FROM identity_provider"
            + " WHERE municipality = :municipality")
    Optional<ProviderRow> find(int municipality);

    @Query("SELECT COUNT(*) FROM identity_provider WHERE municipality = :municipality")
    int count(int municipality);

    @Query("SELECT name, role, team FROM identity_group WHERE municipality = :municipality ORDER BY position")
    List<GroupRow> groups(int municipality);

    @Query("""
            INSERT INTO identity_provider (municipality, issuer, client_id, acr_values, groups_claim)
            VALUES (:municipality, :issuer, :clientId, :acrValues, :groupsClaim)""")
    int add(int municipality, String issuer, String clientId, String acrValues, String groupsClaim);

    @Query("""
            INSERT INTO identity_group (municipality, position, name, role, team)
            VALUES (:municipality, :position, :name, :role, :team)""")
    int addGroup(int municipality, int position, String name, @Nullable String role, @Id Optional<UUID> team);

    @Query("DELETE FROM identity_provider WHERE municipality = :municipality")
    int remove(int municipality);

    @Query("DELETE FROM identity_group WHERE municipality = :municipality")
    int removeGroups(int municipality);

    /** Every login by a password ends but those of administrators, whose password goes on being good. */
    @Query("UPDATE account SET sessions = sessions + 1 WHERE municipality = :municipality AND role <> 'ADMIN'")
    int endLogins(int municipality);

    /** A row of {@code identity_provider}. */
    @MappedEntity
    record ProviderRow(String issuer, String clientId, String acrValues, String groupsClaim) {
        /** Leaves out how the municipality logs in. */
        @Override
        public String toString() {
            return "ProviderRow[hidden]";
        }
    }

    /** A row of {@code identity_group}. */
    @MappedEntity
    record GroupRow(String name, @Nullable String role, @Id Optional<UUID> team) {
        /** Leaves out the name of the group. */
        @Override
        public String toString() {
            return "GroupRow[" + role + "]";
        }
    }
}
