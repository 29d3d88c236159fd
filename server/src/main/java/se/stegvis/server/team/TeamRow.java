package se.stegvis.server.team;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import se.stegvis.server.database.Id;

/** A row of {@code team}. */
@MappedEntity("team")
record TeamRow(@EmbeddedId TeamKey key, String name) {
    @Embeddable
    record TeamKey(
            @MappedProperty("municipality") int municipality,
            @Id @MappedProperty("id") UUID id) {}

    Team team() {
        return new Team(key.municipality(), key.id(), name);
    }
}
