package se.stegvis.trials.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;

/** See {@link PlantedFault#NO_IDEMPOTENCY}. */
record NoIdempotency(FaultyServerLink link) implements FaultyServerLink {
    @Override
    public Arrived arrive(Caller caller, PushRequest push) {
        Map<UUID, UUID> sent = new HashMap<>();
        List<SentChange> others = push.changes().stream()
                .map(Change.class::cast)
                .<SentChange>map(change -> {
                    UUID other = UUID.randomUUID();
                    sent.put(other, change.id());
                    return new Change(
                            other,
                            change.record(),
                            change.kind(),
                            change.caseId(),
                            change.base(),
                            change.set(),
                            change.at(),
                            java.util.Optional.empty());
                })
                .toList();
        Arrived arrived = link.arrive(caller, new PushRequest(push.device(), others));
        return () -> {
            PushResponse response = arrived.takeIn();
            return new PushResponse(
                    response.history(),
                    response.results().stream()
                            .map(result -> renamed(result, sent.get(result.id())))
                            .toList());
        };
    }

    private static ChangeResult renamed(ChangeResult result, UUID id) {
        return new ChangeResult(
                id, result.outcome(), result.revision(), result.seq(), result.conflict(), result.problem());
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
