package se.stegvis.shared.sync;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Asks for what is new.
 *
 * @param cursor as the server gave it last; empty to start from nothing
 * @param processes the highest number of a published process that the device has, 0 for none; empty for a client that
 *     knows nothing of published processes, which then gets none
 * @param unsent how many records have something on the device that the server has not accepted; sent when it has
 *     changed, for those who look after the tablets
 * @param limit at most so many items, 1 to {@link ProtocolLimits#PAGE}
 */
public record PullRequest(UUID device, Optional<String> cursor, OptionalInt processes, OptionalInt unsent, int limit) {

    /** By a client that knows nothing of published processes. */
    public PullRequest(UUID device, Optional<String> cursor, int limit) {
        this(device, cursor, OptionalInt.empty(), OptionalInt.empty(), limit);
    }
}
