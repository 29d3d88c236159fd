package se.stegvis.shared.sync;

import java.util.UUID;

/**
 * A change whose id could be read but whose shape is wrong; it alone is refused.
 *
 * @param id the idempotency key
 * @param member the JSON member that is wrong, for example {@code base}
 * @param expected what is expected there, in English, for the writer of a client
 */
public record UnreadableChange(UUID id, String member, String expected) implements SentChange {}
