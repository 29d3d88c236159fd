package se.stegvis.mobile.simulation;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;

/** See {@link PlantedFault#DROPPED_TOMBSTONE}. */
record DroppedTombstone(Door door) implements Door {
    @Override
    public Arrived arrive(Caller caller, PushRequest push) {
        return door.arrive(caller, push);
    }

    @Override
    public PullResponse pull(Caller caller, PullRequest pull) {
        PullResponse page = door.pull(caller, pull);
        List<PullItem> states =
                page.items().stream().filter(PullItem.State.class::isInstance).toList();
        return new PullResponse(page.history(), page.cursor(), page.more(), page.durable(), states);
    }

    @Override
    public List<Change> quarantined(Caller caller) {
        return door.quarantined(caller);
    }

    @Override
    public boolean adopt(Caller caller, UUID change) {
        return door.adopt(caller, change);
    }
}
