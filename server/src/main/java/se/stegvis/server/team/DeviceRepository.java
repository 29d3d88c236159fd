package se.stegvis.server.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.MayBeNull;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The tablets of a municipality. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeviceRepository extends QueryRepository {
    @Query("""
            INSERT INTO device (municipality, id, account, first_contact, last_contact, client)
            VALUES (:municipality, :device, :account, :now, :now, :client)
            ON DUPLICATE KEY UPDATE account = VALUES(account), client = COALESCE(VALUES(client), client),
              last_contact = GREATEST(last_contact, VALUES(last_contact))""")
    int contact(
            int municipality, @Id UUID device, @Id UUID account, @Utc Instant now, @MayBeNull Optional<Integer> client);

    @Query("""
            SELECT COUNT(*) FROM device
            WHERE municipality = :municipality AND id = :device AND revoked_at IS NOT NULL""")
    int revoked(int municipality, @Id UUID device);

    @Query("""
            UPDATE device SET revoked_at = :now
            WHERE municipality = :municipality AND id = :device AND revoked_at IS NULL""")
    int revoke(int municipality, @Id UUID device, @Utc Instant now);

    @Query("""
            UPDATE device SET unsent = :count, unsent_since = IF(:count = 0, NULL, COALESCE(unsent_since, :now))
            WHERE municipality = :municipality AND id = :device AND account = :account""")
    int unsent(int municipality, @Id UUID device, @Id UUID account, int count, @Utc Instant now);

    @Query("""
            SELECT id, account, first_contact, last_contact, unsent, unsent_since, client, revoked_at FROM device
            WHERE municipality = :municipality ORDER BY last_contact DESC, id""")
    List<Device> all(int municipality);

    @Query("""
            SELECT COUNT(*) FROM device
            WHERE municipality = :municipality AND id = :device AND account = :account AND revoked_at IS NULL""")
    int lasting(int municipality, @Id UUID device, @Id UUID account);
}
