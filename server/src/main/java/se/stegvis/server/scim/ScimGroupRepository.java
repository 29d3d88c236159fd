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

/** The groups of a directory and who is in them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ScimGroupRepository extends QueryRepository {
    @Query("SELECT id, display_name, external_id, version, created_at, changed_at FROM scim_group"
            + " WHERE municipality = :municipality ORDER BY id")
    List<ScimGroupRow> groups(int municipality);

    @Query("SELECT id, display_name, external_id, version, created_at, changed_at FROM scim_group"
            + " WHERE municipality = :municipality AND id = :id")
    Optional<ScimGroupRow> group(int municipality, @Id UUID id);

    @Query("SELECT COUNT(*) FROM scim_group WHERE municipality = :municipality AND id <> :id"
            + " AND (display_name = :name OR external_id = :externalId)")
    int others(int municipality, @Id UUID id, String name, @Nullable String externalId);

    @Query("""
            INSERT INTO scim_group
              (municipality, id, display_name, external_id, version, created_at, changed_at)
            VALUES (:municipality, :id, :name, :externalId, 1, :now, :now)""")
    int add(int municipality, @Id UUID id, String name, @Nullable String externalId, @Utc Instant now);

    @Query("""
            UPDATE scim_group SET display_name = :name, external_id = :externalId, version = version + 1,
              changed_at = :now
            WHERE municipality = :municipality AND id = :id AND version = :version""")
    int change(int municipality, @Id UUID id, int version, String name, @Nullable String externalId, @Utc Instant now);

    @Query("DELETE FROM scim_group WHERE municipality = :municipality AND id = :id")
    int remove(int municipality, @Id UUID id);

    @Query("SELECT group_id, user_id FROM scim_member WHERE municipality = :municipality ORDER BY group_id, user_id")
    List<MemberLink> members(int municipality);

    @Query("SELECT group_id, user_id FROM scim_member"
            + " WHERE municipality = :municipality AND group_id = :group ORDER BY user_id")
    List<MemberLink> membersOf(int municipality, @Id UUID group);

    @Query("""
            INSERT INTO scim_member (municipality, group_id, user_id)
            SELECT municipality, :group, id FROM scim_user WHERE municipality = :municipality AND id = :user""")
    int join(int municipality, @Id UUID group, @Id UUID user);

    @Query("DELETE FROM scim_member WHERE municipality = :municipality AND group_id = :group AND user_id = :user")
    int leave(int municipality, @Id UUID group, @Id UUID user);

    @Query("DELETE FROM scim_member WHERE municipality = :municipality AND user_id = :user")
    int leaveAll(int municipality, @Id UUID user);

    @Query("SELECT g.id, g.display_name, g.external_id, g.version, g.created_at, g.changed_at FROM scim_group g"
            + " JOIN scim_member m ON m.municipality = g.municipality AND m.group_id = g.id"
            + " WHERE g.municipality = :municipality AND m.user_id = :user ORDER BY g.id")
    List<ScimGroupRow> groupsOf(int municipality, @Id UUID user);

    /** A row of {@code scim_group}. */
    @MappedEntity
    record ScimGroupRow(
            @Id UUID id,
            String displayName,
            @Nullable String externalId,
            int version,
            @Utc Instant createdAt,
            @Utc Instant changedAt) {
        /** Leaves out the name of the group. */
        @Override
        public String toString() {
            return "ScimGroupRow[" + id + "]";
        }
    }

    /** A row of {@code scim_member}. */
    @MappedEntity
    record MemberLink(@Id UUID groupId, @Id UUID userId) {}
}
