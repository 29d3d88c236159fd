package se.stegvis.trials.simulation;

import java.util.List;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.record.Kind;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;

/** See {@link PlantedFault#UNFIT_HOLDER_TAKEN}. */
record UnfitHolderTaken(FaultyServerLink link, SimulatedCluster cluster) implements FaultyServerLink {
    @Override
    public Arrived arrive(Caller caller, PushRequest push) {
        Arrived arrived = link.arrive(caller, push);
        return () -> {
            PushResponse response = arrived.takeIn();
            for (int i = 0; i < response.results().size(); i++) {
                force(
                        caller.municipality(),
                        (Change) push.changes().get(i),
                        response.results().get(i));
            }
            return response;
        };
    }

    private void force(int municipality, Change change, ChangeResult result) {
        boolean unfit = result.problem()
                .filter(problem -> problem.name().equals("unfit-holder"))
                .isPresent();
        if (unfit && Kind.CASE.is(change.kind())) {
            cluster.forceHolders(municipality, change.caseId(), change.set());
        }
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
