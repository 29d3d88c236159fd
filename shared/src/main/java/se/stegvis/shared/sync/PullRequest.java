package se.stegvis.shared.sync;

import java.util.Optional;
import java.util.UUID;

/**
 * Asks for what is new.
 *
 * @param cursor as the server gave it last; empty to start from nothing
 * @param limit at most so many items, 1 to {@link Limits#PAGE}
 */
public record PullRequest(UUID device, Optional<String> cursor, int limit) {}
