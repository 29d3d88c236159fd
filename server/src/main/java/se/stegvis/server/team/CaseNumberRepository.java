package se.stegvis.server.team;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** Cases by the last four bytes of their ids, by index. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CaseNumberRepository extends QueryRepository {
    @Id
    @Query("""
            SELECT case_id FROM care_case WHERE municipality = :municipality AND number IN (:numbers)
            UNION DISTINCT
            SELECT case_id FROM erased_case WHERE municipality = :municipality AND number IN (:numbers)""")
    List<UUID> cases(int municipality, @Expandable @TypeDef(type = DataType.BYTE_ARRAY) Collection<byte[]> numbers);
}
