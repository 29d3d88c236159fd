package se.stegvis.trials.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.sync.Pulled;
import se.stegvis.server.access.Caller;
import se.stegvis.shared.record.CommonFields;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.PullItem;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.SentChange;

/** See {@link PlantedFault#NO_COMPARE_AND_SET}. */
record NoCompareAndSet(FaultyServerLink link) implements FaultyServerLink {
    private static final int ALL = 500;

    @Override
    public Arrived arrive(Caller caller, PushRequest push) {
        Map<UUID, PullItem.State> read = states(caller, push);
        return () -> {
            Map<UUID, PullItem.State> standing = states(caller, push);
            List<SentChange> blind = push.changes().stream()
                    .map(Change.class::cast)
                    .<SentChange>map(change -> written(change, read, standing))
                    .toList();
            return link.arrive(caller, new PushRequest(push.device(), blind)).takeIn();
        };
    }

    /** Whole, on whatever is there by now; a change whose author had not seen the newest is merged as it should. */
    private static Change written(Change change, Map<UUID, PullItem.State> read, Map<UUID, PullItem.State> standing) {
        PullItem.State then = read.get(change.record());
        PullItem.State now = standing.get(change.record());
        if (then == null || now == null || then.revision() != change.base() || now.revision() == then.revision()) {
            return change;
        }
        ObjectNode whole = Pulled.fields(then);
        whole.remove(CommonFields.CONFLICTS.name());
        whole.setAll(change.set());
        return new Change(
                change.id(),
                change.record(),
                change.kind(),
                change.caseId(),
                now.revision(),
                whole,
                change.at(),
                Optional.empty());
    }

    private Map<UUID, PullItem.State> states(Caller caller, PushRequest push) {
        Map<UUID, PullItem.State> states = new HashMap<>();
        for (PullItem item : link.pull(caller, new PullRequest(push.device(), Optional.empty(), ALL))
                .items()) {
            if (item instanceof PullItem.State state) {
                states.put(state.record(), state);
            }
        }
        return states;
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
