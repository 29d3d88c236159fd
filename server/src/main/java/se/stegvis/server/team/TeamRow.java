package se.stegvis.server.team;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.Utc;

/**
 * A row of {@code team}.
 *
 * @param closedAt when it was closed, if it was
 */
@MappedEntity("team")
record TeamRow(@EmbeddedId TeamKey key, String name, @Utc Optional<Instant> closedAt) {
    @Embeddable
    record TeamKey(
            @MappedProperty("municipality") int municipality,
            @Id @MappedProperty("id") UUID id) {}

    Team team() {
        return new Team(key.municipality(), key.id(), name, closedAt.isEmpty());
    }
}
