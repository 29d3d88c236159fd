package se.stegvis.server.team;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.util.UUID;
import se.stegvis.server.database.Id;

/** A row of {@code team_member}: who belongs to which team. */
@MappedEntity("team_member")
record MemberRow(@EmbeddedId MemberKey key) {
    @Embeddable
    record MemberKey(
            @MappedProperty("municipality") int municipality,
            @Id @MappedProperty("account") UUID account,
            @Id @MappedProperty("team") UUID team) {}
}
