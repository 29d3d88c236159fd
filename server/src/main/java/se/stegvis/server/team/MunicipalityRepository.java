package se.stegvis.server.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The municipalities that this server serves. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface MunicipalityRepository extends GenericRepository<Municipality, Integer> {
    Optional<Municipality> findBySlug(String slug);

    Optional<Municipality> findById(int id);

    List<Municipality> findAllOrderBySlug();

    long count();

    Municipality save(Municipality municipality);

    /** 0, and nothing is changed, when the id or the slug is in use; waits for a transaction that is adding it. */
    @Query("INSERT IGNORE INTO municipality (id, slug, name) VALUES (:municipality, :slug, :name)")
    int add(int municipality, String slug, String name);
}
