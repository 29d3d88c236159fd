package se.stegvis.shared.sync;

import java.util.List;
import java.util.UUID;

/** A batch of changes from one device, at most {@link Limits#CHANGES}. */
public record PushRequest(UUID device, List<SentChange> changes) {
    public PushRequest {
        changes = List.copyOf(changes);
    }
}
