package se.stegvis.server.team;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A tablet.
 *
 * @param account who used it last
 * @param revokedAt when it was closed, if it was; its next contact is then turned away
 */
public record Device(UUID id, UUID account, Instant firstContact, Instant lastContact, Optional<Instant> revokedAt) {}
