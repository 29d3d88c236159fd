package se.stegvis.shared.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One page of what is new.
 *
 * @param history this database's life; a restore from backup starts a new one
 * @param cursor to send next time; opaque
 * @param more another page is waiting
 * @param durable ISO instant: what was acknowledged before it is in an off-machine backup; empty text when unknown
 * @param processes absent when the municipality has published nothing that the device does not have
 */
public record PullResponse(
        UUID history,
        String cursor,
        boolean more,
        String durable,
        List<PullItem> items,
        Optional<ProcessNews> processes) {
    public PullResponse {
        items = List.copyOf(items);
    }

    /** Without news of processes. */
    public PullResponse(UUID history, String cursor, boolean more, String durable, List<PullItem> items) {
        this(history, cursor, more, durable, items, Optional.empty());
    }
}
