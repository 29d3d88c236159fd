package se.stegvis.server.sync;

import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** The ink of signatures on the glass, as a hash, and the case in which it was stored first. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface InkRepository extends QueryRepository {
    @Query("SELECT ink, case_id FROM drawn_ink WHERE municipality = :municipality AND ink IN (:inks)")
    List<FirstPlace> find(int municipality, @Expandable @TypeDef(type = DataType.BYTE_ARRAY) Collection<byte[]> inks);

    /** Unless it is there. */
    @Query("INSERT IGNORE INTO drawn_ink (municipality, ink, case_id) VALUES (:municipality, :ink, :caseId)")
    int enter(int municipality, byte[] ink, @Id UUID caseId);

    @MappedEntity
    record FirstPlace(byte[] ink, @Id UUID caseId) {
        String hex() {
            return HexFormat.of().formatHex(ink);
        }
    }
}
