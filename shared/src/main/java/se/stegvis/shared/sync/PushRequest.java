package se.stegvis.shared.sync;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A batch of changes from one device, at most {@link ProtocolLimits#CHANGES}.
 *
 * @param sentAt the device's clock as the batch was sent, ISO 8601 with offset; shows the server how that clock differs
 *     from its own. Empty from clients that do not say it
 */
public record PushRequest(UUID device, List<SentChange> changes, Optional<String> sentAt) {
    public PushRequest {
        changes = List.copyOf(changes);
    }

    public PushRequest(UUID device, List<SentChange> changes) {
        this(device, changes, Optional.empty());
    }

    public PushRequest sentAt(String now) {
        return new PushRequest(device, changes, Optional.of(now));
    }
}
