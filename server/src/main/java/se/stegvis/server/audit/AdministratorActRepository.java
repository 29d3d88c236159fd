package se.stegvis.server.audit;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The acts of administrators in the audit log, by the index of accounts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AdministratorActRepository extends QueryRepository {
    @Query("""
            SELECT at, account, device, action, detail FROM audit_entry
            WHERE municipality = :municipality AND account IN (:accounts) AND at >= :from AND at < :to
              AND action IN ('ACCOUNT', 'SET_UP', 'PUBLISHED', 'REVOKED', 'ASSIGNED', 'APPROVAL')
            ORDER BY at DESC, id DESC LIMIT :most""")
    List<ActRow> acts(
            int municipality, @Id @Expandable Collection<UUID> accounts, @Utc Instant from, @Utc Instant to, int most);

    /** The notes of those accounts that somebody is no administrator any more; each ends with whose role it was. */
    @Query("""
            SELECT detail AS note FROM audit_entry
            WHERE municipality = :municipality AND account IN (:accounts) AND action = 'ACCOUNT'
              AND detail LIKE 'role ADMIN to %'""")
    List<RoleNote> demotions(int municipality, @Id @Expandable Collection<UUID> accounts);

    @MappedEntity
    record RoleNote(String note) {
        @Override
        public String toString() {
            return "RoleNote";
        }
    }

    @MappedEntity
    record ActRow(
            @Utc Instant at, @Id UUID account, @Id Optional<UUID> device, AuditEntry.Action action, String detail) {
        /** Leaves out the detail. */
        @Override
        public String toString() {
            return "ActRow[" + action + "]";
        }
    }
}
