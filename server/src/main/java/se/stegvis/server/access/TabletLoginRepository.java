package se.stegvis.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** Logins that were made in a browser for a tablet, until the tablet fetches them; by the hash of their code. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TabletLoginRepository extends QueryRepository {
    @Query("""
            INSERT INTO tablet_login (municipality, code_hash, account, sessions, provider_session, challenge, expires_at)
            VALUES (:municipality, :hash, :account, :sessions, :session, :challenge, :expiresAt)""")
    int add(
            int municipality,
            byte[] hash,
            @Id UUID account,
            int sessions,
            @Nullable String session,
            byte[] challenge,
            @Utc Instant expiresAt);

    @Query("SELECT account, sessions, provider_session, challenge FROM tablet_login"
            + " WHERE municipality = :municipality AND code_hash = :hash AND expires_at > :now")
    Optional<WaitingLogin> find(int municipality, byte[] hash, @Utc Instant now);

    @Query("DELETE FROM tablet_login WHERE municipality = :municipality AND code_hash = :hash")
    int take(int municipality, byte[] hash);

    @Query("DELETE FROM tablet_login WHERE municipality = :municipality AND expires_at <= :now")
    int forget(int municipality, @Utc Instant now);

    /**
     * @param providerSession of the person at the provider; empty when it names none
     * @param challenge SHA-256 of the tablet's verifier
     */
    @MappedEntity
    record WaitingLogin(
            @Id UUID account, int sessions, @Nullable String providerSession, byte[] challenge) {
        /** Leaves out the session at the provider, by which logins are ended. */
        @Override
        public String toString() {
            return "WaitingLogin[" + account + "]";
        }
    }
}
