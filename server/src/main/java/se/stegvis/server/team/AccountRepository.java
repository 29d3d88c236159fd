package se.stegvis.server.team;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;

/**
 * The table of accounts. A change names its columns, so that two changes of one account at the same moment both are
 * kept; each answers how many rows it changed. {@code ArrowsTest} turns away a method that writes a whole row.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends GenericRepository<AccountRow, AccountKey> {
    Optional<AccountRow> findByKey(AccountKey key);

    Optional<AccountRow> findByKeyMunicipalityAndUsername(int municipality, String username);

    List<AccountRow> findByKeyMunicipalityOrderByName(int municipality);

    AccountRow save(AccountRow row);

    /** Keeps apart the changes of a municipality's accounts: each writes its row first. */
    @Query("UPDATE municipality SET staff_changes = staff_changes + 1 WHERE id = :municipality")
    int takeTurn(int municipality);

    @Query("SELECT COUNT(*) FROM account WHERE municipality = :municipality AND active AND password_hash = ''")
    int waiting(int municipality);

    @Query("""
            UPDATE account SET active = FALSE, sessions = sessions + 1, version = version + 1
            WHERE municipality = :municipality AND id = :id AND active""")
    int end(int municipality, @Id UUID id);

    @Query("UPDATE account SET sessions = sessions + 1 WHERE municipality = :municipality AND id = :id AND active")
    int endLogins(int municipality, @Id UUID id);

    @Query("""
            UPDATE account SET active = TRUE, password_hash = :hash, sessions = sessions + 1, version = version + 1
            WHERE municipality = :municipality AND id = :id AND NOT active""")
    int reopen(int municipality, @Id UUID id, String hash);

    @Query("""
            UPDATE account SET password_hash = :hash, sessions = sessions + 1
            WHERE municipality = :municipality AND id = :id AND active""")
    int reset(int municipality, @Id UUID id, String hash);

    @Query("""
            UPDATE account SET password_hash = :hash
            WHERE municipality = :municipality AND id = :id AND active AND password_hash = :before""")
    int replacePassword(int municipality, @Id UUID id, String before, String hash);

    @Query("""
            UPDATE account SET name = :name, email = :email, role = :role, version = version + 1
            WHERE municipality = :municipality AND id = :id AND active AND version = :version""")
    int edit(int municipality, @Id UUID id, int version, String name, @Nullable String email, String role);
}
