package se.stegvis.trials.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/** See {@link PlantedFault#LEAVERS_NOTES_DROPPED}. */
record LeaversNotesDropped(FaultyServerLink link, SimulatedCluster cluster, Function<UUID, Optional<Instant>> left)
        implements FaultyServerLink {
    @Override
    public Arrived arrive(Caller caller, PushRequest push) {
        Arrived arrived = link.arrive(caller, push);
        return () -> {
            PushResponse response = arrived.takeIn();
            if (left.apply(caller.account()).isPresent()) {
                cluster.dropKept(
                        caller.municipality(),
                        response.results().stream().map(ChangeResult::id).toList());
            }
            return response;
        };
    }

    @Override
    public PullResponse pull(Caller caller, PullRequest pull) {
        return link.pull(caller, pull);
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
