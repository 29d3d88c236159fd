package se.stegvis.server.team;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A municipality: nobody sees anything of another.
 *
 * @param id first in every key
 * @param slug the part after {@code @} when logging in, for example {@code ekdalen}
 */
@MappedEntity("municipality")
public record Municipality(@Id int id, String slug, String name) {}
