package se.stegvis.server.database;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.repository.GenericRepository;

/** A repository whose queries are all written out, with records as results. Micronaut Data asks for an entity all the same. */
public interface QueryRepository extends GenericRepository<QueryRepository.NoEntity, Integer> {
    /** No table has this name. */
    @MappedEntity("no_entity")
    record NoEntity(@Id int none) {}
}
