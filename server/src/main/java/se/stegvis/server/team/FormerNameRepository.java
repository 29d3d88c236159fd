package se.stegvis.server.team;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** Former names of accounts (decision 89). Only added to. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface FormerNameRepository extends QueryRepository {
    @Query("""
            INSERT INTO account_name (municipality, account, until_at, name)
            VALUES (:municipality, :account, :now, :name)""")
    int add(int municipality, @Id UUID account, @Utc Instant now, String name);

    @Query("""
            SELECT account, until_at, name FROM account_name
            WHERE municipality = :municipality ORDER BY account, until_at""")
    List<FormerName> all(int municipality);

    /** @param untilAt the first moment of the next name */
    @MappedEntity
    record FormerName(@Id UUID account, @Utc Instant untilAt, String name) {
        /** Leaves out who it is. */
        @Override
        public String toString() {
            return "FormerName[" + untilAt + "]";
        }
    }
}
