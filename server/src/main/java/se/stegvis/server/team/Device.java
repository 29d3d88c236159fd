package se.stegvis.server.team;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.server.database.Id;
import se.stegvis.server.database.MayBeNull;
import se.stegvis.server.database.Utc;

/**
 * A tablet.
 *
 * @param account who used it last
 * @param unsent how many records had something on it that the server had not, at its last word; empty when it never
 *     said
 * @param revokedAt when it was closed, if it was; its next contact is then refused
 */
@MappedEntity
public record Device(
        @Id UUID id,
        @Id UUID account,
        @Utc Instant firstContact,
        @Utc Instant lastContact,
        @MayBeNull Optional<Integer> unsent,
        @Utc Optional<Instant> revokedAt) {}
