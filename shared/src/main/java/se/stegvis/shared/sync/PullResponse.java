package se.stegvis.shared.sync;

import java.util.List;
import java.util.UUID;

/**
 * One page of what is new.
 *
 * @param history this database's life; a restore from backup starts a new one
 * @param cursor to send next time; opaque
 * @param more another page is waiting
 * @param durable ISO instant: what was acknowledged before it is in an off-machine backup; empty text when unknown
 */
public record PullResponse(UUID history, String cursor, boolean more, String durable, List<PullItem> items) {
    public PullResponse {
        items = List.copyOf(items);
    }
}
