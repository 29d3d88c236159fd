package se.stegvis.server.scim;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The users of a directory and the accounts that they have. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ScimRepository extends QueryRepository {
    @Query("SELECT id, external_id, document, account, version, created_at, changed_at FROM scim_user"
            + " WHERE municipality = :municipality ORDER BY id")
    List<UserRow> users(int municipality);

    @Query("SELECT id, external_id, document, account, version, created_at, changed_at FROM scim_user"
            + " WHERE municipality = :municipality AND id = :id")
    Optional<UserRow> user(int municipality, @Id UUID id);

    @Query("SELECT COUNT(*) FROM scim_user WHERE municipality = :municipality AND id <> :id"
            + " AND (user_name = :name OR external_id = :externalId)")
    int others(int municipality, @Id UUID id, String name, @Nullable String externalId);

    @Query("SELECT id, account FROM scim_user WHERE municipality = :municipality AND external_id = :externalId")
    Optional<ProvisionedRow> provisioned(int municipality, String externalId);

    @Query("""
            INSERT INTO scim_user
              (municipality, id, user_name, external_id, document, account, version, created_at, changed_at)
            VALUES (:municipality, :id, :name, :externalId, :document, NULL, 1, :now, :now)""")
    int add(int municipality, @Id UUID id, String name, @Nullable String externalId, String document, @Utc Instant now);

    @Query("""
            UPDATE scim_user SET user_name = :name, external_id = :externalId, document = :document,
              version = version + 1, changed_at = :now
            WHERE municipality = :municipality AND id = :id AND version = :version""")
    int change(
            int municipality,
            @Id UUID id,
            int version,
            String name,
            @Nullable String externalId,
            String document,
            @Utc Instant now);

    @Query("UPDATE scim_user SET account = :account"
            + " WHERE municipality = :municipality AND id = :id AND account IS NULL")
    int link(int municipality, @Id UUID id, @Id UUID account);

    @Query("SELECT COUNT(*) FROM scim_user WHERE municipality = :municipality AND account = :account")
    int linked(int municipality, @Id UUID account);

    @Query("DELETE FROM scim_user WHERE municipality = :municipality AND id = :id")
    int remove(int municipality, @Id UUID id);

    /** A row of {@code scim_user}. */
    @MappedEntity
    record UserRow(
            @Id UUID id,
            @Nullable String externalId,
            String document,
            @Id Optional<UUID> account,
            int version,
            @Utc Instant createdAt,
            @Utc Instant changedAt) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "UserRow[" + id + "]";
        }
    }

    /** A user of that external id, and the account. */
    @MappedEntity
    record ProvisionedRow(@Id UUID id, @Id Optional<UUID> account) {}
}
