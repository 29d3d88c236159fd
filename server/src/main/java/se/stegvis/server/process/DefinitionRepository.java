package se.stegvis.server.process;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.QueryRepository;
import se.stegvis.server.database.Utc;

/** The published definitions in the database, and which processes are used ({@link se.stegvis.shared.publication.ProcessChoice}). Everything happens in the caller's transaction. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface DefinitionRepository extends QueryRepository {
    /** At most so many of what was published after that number, in the order of publication. */
    @Query("""
            SELECT number, process_key, version, definition AS json FROM process_definition
            WHERE municipality = :municipality AND number > :number ORDER BY municipality, number LIMIT :atMost""")
    List<StoredDefinition> above(int municipality, int number, int atMost);

    /**
     * From now to the end of the transaction nobody else publishes in that municipality. Must come first: what is read
     * later is then what all earlier publications left, and numbers are given in the order of commit.
     */
    @Query("SELECT id FROM municipality WHERE id = :municipality FOR UPDATE")
    int lock(int municipality);

    /** The number of the newest; to be asked under {@link #lock}. */
    @Query("SELECT COALESCE(MAX(number), 0) FROM process_definition WHERE municipality = :municipality")
    int highest(int municipality);

    /** The newest version under that key, 0 when there is none; to be asked under {@link #lock}. */
    @Query("""
            SELECT COALESCE(MAX(version), 0) FROM process_definition
            WHERE municipality = :municipality AND process_key = :processKey""")
    int newest(int municipality, String processKey);

    @Query("""
            INSERT INTO process_definition (municipality, process_key, version, number, definition, published_by,
              published_at)
            VALUES (:municipality, :processKey, :version, :number, :json, :by, :now)""")
    int insert(
            int municipality, String processKey, int version, int number, byte[] json, @Id UUID by, @Utc Instant now);

    /** How many open cases follow an older version of that process. */
    @Query("""
            SELECT COUNT(*) FROM care_case
            WHERE municipality = :municipality AND process_key = :processKey AND process_version < :version
              AND closed_on IS NULL""")
    int followersOfOlder(int municipality, String processKey, int version);
}
