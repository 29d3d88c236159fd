package se.stegvis.trials.endtoend;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.ServerLink;
import se.stegvis.shared.sync.Change;
import se.stegvis.shared.sync.ChangeResult;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.sync.SentChange;

/** Loses answers to pushes, after the server has taken them; with the fault, changes get new ids on the way. */
final class LossyLink implements ServerLink {
    private final ServerLink link;
    private final TabletFault fault;
    private final int lost;
    private int pushes;

    /** @param lost of so many answers one is lost, the first to begin with; 0 for none */
    LossyLink(ServerLink link, TabletFault fault, int lost) {
        this.link = link;
        this.fault = fault;
        this.lost = lost;
    }

    @Override
    public PushResponse push(PushRequest request) throws LinkFailure {
        PushResponse response = fault == TabletFault.NEW_ID_ON_EACH_SEND ? renamed(request) : link.push(request);
        pushes++;
        if (lost > 0 && pushes % lost == 1) {
            throw LinkFailure.noAnswer(new IOException("the network went away"));
        }
        return response;
    }

    private PushResponse renamed(PushRequest request) throws LinkFailure {
        Map<UUID, UUID> own = new HashMap<>();
        List<SentChange> sent = new ArrayList<>();
        for (SentChange one : request.changes()) {
            UUID other = UUID.randomUUID();
            own.put(other, one.id());
            Change change = (Change) one;
            sent.add(new Change(
                    other,
                    change.record(),
                    change.kind(),
                    change.caseId(),
                    change.base(),
                    change.set(),
                    change.at(),
                    change.after()));
        }
        PushResponse response = link.push(new PushRequest(request.device(), sent));
        List<ChangeResult> results = response.results().stream()
                .map(result -> new ChangeResult(
                        own.get(result.id()),
                        result.outcome(),
                        result.revision(),
                        result.seq(),
                        result.conflict(),
                        result.problem()))
                .toList();
        return new PushResponse(response.history(), results);
    }

    @Override
    public Optional<Instant> answeredAt() {
        return link.answeredAt();
    }

    @Override
    public PullResponse pull(PullRequest request) throws LinkFailure {
        return link.pull(request);
    }
}
