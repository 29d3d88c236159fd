package se.stegvis.mobile.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.Outcome;
import se.stegvis.shared.sync.PushResponse;

/** Takes the answers of a push into a write batch. Answers to what was not sent, or was answered before, are ignored. */
final class PushAnswers {

    private final WriteBatch batch;
    private final ReplicaIndex index;
    private final Map<UUID, UUID> underWay = new HashMap<>();

    PushAnswers(WriteBatch batch, ReplicaIndex index) {
        this.batch = batch;
        this.index = index;
        index.unsettled().forEach(replica -> replica.local().queue().stream()
                .filter(PendingChange::frozen)
                .forEach(pending -> underWay.put(pending.change().id(), replica.record())));
    }

    void apply(PushResponse response, int round, String at) {
        response.results().forEach(result -> apply(result, round, at));
    }

    void apply(ChangeResult result, int round, String at) {
        if (underWay.containsKey(result.id())) {
            apply(result, batch.find(underWay.get(result.id())).orElseThrow(), round, at);
        }
    }

    private static ReplicaRecord putOff(ReplicaRecord replica, PendingChange deferred, String at) {
        return replica.withLocal(replica.local()
                .queue(replica.local().queue().stream()
                        .map(pending -> pending.equals(deferred) ? pending.putOff(at) : pending)
                        .toList()));
    }

    /**
     * A new record may be in a case that is no longer this user's by now, which a pull from nothing does not say. While
     * nothing of the case has come, the record counts as one of before: it comes with its case, or goes.
     */
    private int roundOf(ReplicaRecord replica, int round) {
        boolean unsure = replica.version().isEmpty()
                && !hasComeIn(round, replica.target().caseId());
        return unsure ? round - 1 : round;
    }

    private boolean hasComeIn(int round, UUID caseId) {
        return index.heldOf(caseId).stream()
                .flatMap(replica -> replica.version().stream())
                .anyMatch(version -> version.round() == round);
    }

    private void apply(ChangeResult result, ReplicaRecord replica, int round, String at) {
        for (PendingChange pending : replica.local().queue()) {
            if (pending.change().id().equals(result.id())) {
                ReplicaRecord next = result.outcome() == Outcome.DEFERRED
                        ? putOff(replica, pending, at)
                        : new PushResultApplier(replica, pending).with(result, roundOf(replica, round));
                batch.put(next);
                if (result.outcome() != Outcome.DEFERRED && result.outcome() != Outcome.REFUSED) {
                    batch.acknowledge(new AcknowledgedChange(pending.change(), pending.order(), result.revision(), at));
                }
            }
        }
    }
}
