package se.stegvis.server.team;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table of accounts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRows extends GenericRepository<AccountRow, AccountKey> {
    Optional<AccountRow> findByKey(AccountKey key);

    Optional<AccountRow> findByKeyMunicipalityAndUsername(int municipality, String username);

    List<AccountRow> findByKeyMunicipalityOrderByName(int municipality);

    AccountRow save(AccountRow row);

    AccountRow update(AccountRow row);
}
