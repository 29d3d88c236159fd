package se.stegvis.server.team;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import se.stegvis.server.database.Id;

/** The municipality before the account, as everywhere. */
@Embeddable
record AccountKey(
        @MappedProperty("municipality") int municipality,
        @Id @MappedProperty("id") UUID id) {}
