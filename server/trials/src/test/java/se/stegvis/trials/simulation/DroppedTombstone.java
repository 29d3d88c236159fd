package se.stegvis.trials.simulation;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;

/** See {@link PlantedFault#DROPPED_TOMBSTONE}. */
record DroppedTombstone(FaultyServerLink link) implements FaultyServerLink {
    @Override
    public Arrived arrive(Caller caller, PushRequest push) {
        return link.arrive(caller, push);
    }

    @Override
    public PullResponse pull(Caller caller, PullRequest pull) {
        PullResponse page = link.pull(caller, pull);
        List<PullItem> states =
                page.items().stream().filter(PullItem.State.class::isInstance).toList();
        return new PullResponse(page.history(), page.cursor(), page.more(), page.durable(), states);
    }

    @Override
    public List<Change> quarantined(Caller caller) {
        return link.quarantined(caller);
    }

    @Override
    public boolean adopt(Caller caller, UUID change) {
        return link.adopt(caller, change);
    }
}
