package se.stegvis.server.attachment;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;

/** The sealed pieces of files. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PieceRepository extends QueryRepository {
    @Query("""
            INSERT INTO attachment_piece (municipality, file_id, start, length, sealed)
            VALUES (:municipality, :file, :start, :length, :sealed)""")
    int insert(int municipality, @Id UUID file, int start, int length, byte[] sealed);

    @Query("""
            SELECT start, sealed FROM attachment_piece
            WHERE municipality = :municipality AND file_id = :file AND start <= :offset
            ORDER BY start DESC LIMIT 1""")
    Optional<SealedPiece> at(int municipality, @Id UUID file, int offset);

    @Query("DELETE FROM attachment_piece WHERE municipality = :municipality AND file_id = :file")
    int delete(int municipality, @Id UUID file);

    @MappedEntity
    record SealedPiece(int start, byte[] sealed) {}
}
