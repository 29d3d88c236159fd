package se.stegvis.server.team;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A tablet.
 *
 * @param account who used it last
 * @param unsent how many records had something on it that the server had not, at its last word; empty when it never
 *     said
 * @param revokedAt when it was closed, if it was; its next contact is then refused
 */
public record Device(
        UUID id,
        UUID account,
        Instant firstContact,
        Instant lastContact,
        Optional<Integer> unsent,
        Optional<Instant> revokedAt) {}
