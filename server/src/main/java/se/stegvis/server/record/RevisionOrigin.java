package se.stegvis.server.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who made a revision, with what, and when.
 *
 * @param author the account
 * @param role its role at that time
 * @param device empty when it was not made on a tablet
 * @param change the change that led to it
 * @param statedAt the device's clock, ISO 8601 with offset, only ever shown
 * @param receivedAt the server's clock
 */
public record RevisionOrigin(
        UUID author, String role, Optional<UUID> device, UUID change, String statedAt, Instant receivedAt) {}
