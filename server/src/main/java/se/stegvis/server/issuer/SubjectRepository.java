package se.stegvis.server.issuer;

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

/** Whose account each subject of an issuer has, and the logout tokens that were obeyed. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SubjectRepository extends QueryRepository {
    @Query("SELECT account FROM account_identity"
            + " WHERE municipality = :municipality AND issuer = :issuer AND subject = :subject")
    Optional<BoundRow> account(int municipality, String issuer, String subject);

    @Query("SELECT account FROM account_identity"
            + " WHERE municipality = :municipality AND account = :account AND issuer = :issuer")
    Optional<BoundRow> boundTo(int municipality, @Id UUID account, String issuer);

    @Query("""
            INSERT INTO account_identity (municipality, account, issuer, subject)
            VALUES (:municipality, :account, :issuer, :subject)""")
    int bind(int municipality, @Id UUID account, String issuer, String subject);

    @Query("DELETE FROM account_identity WHERE municipality = :municipality AND account = :account")
    int release(int municipality, @Id UUID account);

    @Query("DELETE FROM account_identity"
            + " WHERE municipality = :municipality AND issuer = :issuer AND subject = :subject")
    int unbind(int municipality, String issuer, String subject);

    @Query("""
            INSERT IGNORE INTO spent_logout_token (municipality, token_hash, spent_at)
            VALUES (:municipality, :hash, :now)""")
    int spend(int municipality, byte[] hash, @Utc Instant now);

    @Query("DELETE FROM spent_logout_token WHERE municipality = :municipality AND spent_at < :before")
    int forgetSpent(int municipality, @Utc Instant before);

    /** An account that is bound. */
    @MappedEntity
    record BoundRow(@Id UUID account) {}
}
