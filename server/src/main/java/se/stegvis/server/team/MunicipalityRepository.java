package se.stegvis.server.team;

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
}
